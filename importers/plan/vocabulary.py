"""What the columns of a plan may be called, and what people write in them, as data.

Wordings are those of Oxfordshire's Appendix 3, of the sheets that Microsoft Project, Planner and
Smartsheet write, and of plans kept by hand.
"""

from __future__ import annotations

from importers.tracker.vocabulary import AREA, NOT_USED, WORKSTREAM, Meaning

TITLE = "title"
"""The column that names the rows of the plan, whatever their level."""

SCHEME = "scheme"
"""A column of activities beside one of milestones; alone it is the title."""

PREDECESSORS = "predecessors"
IDENTIFIER = "identifier"
NUMBERING = "numbering"
LEVEL = "level"
DURATION = "duration"

DATES = ("start", "finish", "baseline_start", "baseline_finish", "forecast", "actual")
"""The columns that hold days."""

PLAN_MEANINGS: tuple[Meaning, ...] = (
    Meaning(
        TITLE,
        (
            *("Task", "Tasks", "Task name", "Task title", "Task description", "Milestone"),
            *("Milestones", "Milestone name", "Milestone title", "Key milestone", "Key milestones"),
            *("Workstream/Activity", "Workstream / milestone", "Activity / milestone", "Subtask"),
            *("Milestone / activity", "Milestone / task", "Task / milestone", "Task / activity"),
            *("Deliverable", "Deliverables", "Work item", "Work package", "Step", "Steps"),
            *("Scheme / milestone", "Project / task", "Activity / task", "Item of work"),
        ),
        weak=("Name", "Title", "Description", "Item", "Subject", "What", "Feature", "Detail"),
    ),
    Meaning(
        SCHEME,
        (
            *("Activity", "Activities", "Activity name", "Scheme", "Schemes", "Scheme name"),
            *("Phase", "Epic", "Project", "Project name", "Project / program", "Summary task"),
            *("Project / programme", "Action", "Actions", "Objective", "Initiative", "Bucket"),
            *("iBCF scheme", "Parent task", "Parent"),
        ),
    ),
    Meaning(
        WORKSTREAM,
        (
            "Workstream",
            "Work stream",
            "Theme",
            "Portfolio",
            "Programme",
            "Programme area",
            "Stream",
        ),
    ),
    Meaning(AREA, ("Area", "CCG", "ICB", "Locality", "Place", "Council", "Local authority")),
    Meaning(
        "owner",
        (
            *("Owner", "Lead", "Leads", "Lead officer", "Responsible", "Responsible officer"),
            *("Assigned to", "Resource names", "Resource", "Resources", "Resourcing", "By whom"),
            *("Task owner", "Milestone owner", "Task lead", "Person responsible", "Assignee"),
            *("Accountable", "SRO", "Project manager", "Lead organisation", "Responsibility"),
        ),
        weak=("Who", "Contact", "Manager", "Team"),
    ),
    Meaning(
        "start",
        (
            *("Start", "Start date", "Planned start", "Planned start date", "Begin", "Begin date"),
            *("Begins", "Expected start", "Start by", "Starts", "Scheduled start", "Date start"),
            *("Target start", "Target start date", "Commencement", "Commences"),
            *("Start week", "Start month", "Week commencing", "Start quarter"),
        ),
        weak=("From", "Beginning"),
    ),
    Meaning(
        "finish",
        (
            *("Finish", "Finish date", "End", "End date", "Due", "Due date", "Expected delivery"),
            *("Expected delivery date", "Delivery date", "Planned finish", "Planned end", "Ends"),
            *("Planned finish date", "Planned end date", "Target date", "Target end date"),
            *("Completion date", "Planned completion", "Planned completion date", "Deadline"),
            *("Expected completion", "Expected completion date", "Expected end", "By when"),
            *("Target completion date", "Target completion", "Scheduled finish", "Expected finish"),
            *("Target finish", "Date due", "Milestone date", "Date end", "Timescale"),
            *("Timescales", "Timeframe", "Time frame", "Timeline", "Dates", "Start and finish"),
            *("End week", "Finish week", "End month", "Finish month", "End quarter"),
            *("Start and end", "Start - finish", "Start - end", "Start and end dates"),
        ),
        weak=("Date", "Delivery", "To", "When", "Until", "Target"),
    ),
    Meaning(
        "baseline_start",
        ("Baseline start", "Baseline start date", "Original start", "Original start date"),
    ),
    Meaning(
        "baseline_finish",
        (
            *("Baseline finish", "Baseline end", "Baseline finish date", "Baseline end date"),
            *("Original finish", "Original end", "Original end date", "Original date", "Baseline"),
            *("Baseline date", "Baseline delivery", "Baseline delivery date", "Original due date"),
            *("Original finish date", "Original delivery date"),
        ),
    ),
    Meaning(
        "forecast",
        (
            *("Forecast", "Forecast date", "Forecast finish", "Forecast end", "Forecast end date"),
            *("Forecast delivery", "Forecast completion", "Revised date", "Revised finish"),
            *("Revised end", "Revised end date", "Revised delivery", "Revised due date"),
        ),
    ),
    Meaning(
        "actual",
        (
            *("Actual", "Actual finish", "Actual end", "Actual end date", "Actual finish date"),
            *("Actual delivery", "Actual delivery date", "Date completed", "Completed on"),
            *("Actual completion", "Actual completion date", "Actual date", "Completed date"),
        ),
    ),
    Meaning(
        "status",
        (
            *("Status", "Task status", "Milestone status", "Current status", "Progress status"),
            *("Delivery status", "State", "RAG", "RAG status", "BRAG", "RAG rating"),
        ),
    ),
    Meaning(
        "percent_complete",
        (
            *("% complete", "% completed", "Percent complete", "Percentage complete", "% done"),
            *("Complete %", "Completion %", "% work complete", "Progress %", "% progress"),
        ),
        weak=("Complete", "%", "Completion"),
    ),
    Meaning(
        "note",
        (
            *("Comments", "Comment", "Notes", "Note", "Remarks", "Update", "Latest update"),
            *("Progress", "Progress update", "Commentary", "Narrative", "Progress to date"),
        ),
    ),
    Meaning(
        "allocation",
        (
            *("Allocation", "Allocation £'000", "Funding allocation", "Budget", "Funding"),
            *("Allocation 2017/18", "iBCF allocation"),
        ),
    ),
    Meaning(
        PREDECESSORS,
        (
            *("Predecessor", "Predecessors", "Dependency", "Dependencies", "Depends on"),
            *("Dependent on", "Waits for", "After"),
        ),
    ),
    Meaning(NUMBERING, ("WBS", "WBS code", "Outline number", "Outline no", "WBS number")),
    Meaning(LEVEL, ("Outline level", "Level", "Indent level")),
    Meaning(
        IDENTIFIER,
        (
            *("ID", "Task ID", "Ref", "Reference", "Ref no", "No.", "#", "Number", "Task no"),
            *("Task number", "Milestone ID", "Milestone ref", "Item no", "Row", "Milestone no"),
            *("Task ref", "Unique ID"),
        ),
    ),
    Meaning(DURATION, ("Duration", "Effort", "Days", "Duration (days)", "Work", "Estimate")),
    Meaning(
        NOT_USED,
        (
            *("Actual start", "Actual start date", "Active", "Task mode", "Req ID", "ReqId"),
            *("Priority", "Successors", "Slip", "Variance", "Updated", "Last updated", "Created"),
            *("Created date", "Created by", "Code", "UID", "Finish variance", "Derived status"),
        ),
    ),
)
"""Every meaning a column may have; of two equally good ones the earlier is taken."""

OPEN_ENDED = frozenset(
    {
        *("open ended", "ongoing", "on going", "continuing", "continuous", "open", "no end date"),
        *("rolling", "continues", "permanent", "business as usual", "bau"),
    }
)
"""Words under an end date that say none is meant, folded."""
