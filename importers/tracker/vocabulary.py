"""What the columns of a tracker may be called, as data.

Wordings are those of published iBCF and BCF trackers and of the workbooks this app writes; the
long questions are the Lancashire tracker's own titles.
"""

from __future__ import annotations

from dataclasses import dataclass

SCHEME = "scheme"
"""The column that names the scheme: read into several fields."""

AREA = "area"
WORKSTREAM = "workstream"

NUMBER = "number"
"""A column that is a ref or only counts the rows: its values tell."""

START = "start"
"""A start date, which plans have more often than trackers."""

NOT_USED = "not used"
"""Titles known to be none of the fields, however like one they look."""

CORE = frozenset(
    {
        "rag",
        "status",
        "leads_text",
        "progress",
        "delivery_text",
        "recruitment",
        "barriers",
        "help_needed",
    }
)
"""The columns that make a table of schemes a tracker: two of them."""

ACCOUNT = frozenset({"rag", "progress", "recruitment", "barriers"})
"""What a tracker gives account of; a table with start dates and none of these is a plan."""

STEPS = frozenset(
    {
        *(
            "task",
            "tasks",
            "task name",
            "task title",
            "task description",
            "milestone",
            "milestones",
        ),
        *("milestones", "key milestone", "key milestones", "deliverable", "step", "work item"),
        *("work package",),
    }
)
"""Titles, folded, of what a plan lists: no tracker of schemes calls them so."""

SCHEME_PARTS = ("ref", "category", "local_number", "name", "description")
"""The fields that one scheme cell may hold together."""

NARRATIVE = frozenset(
    {
        "leads_text",
        "progress",
        "delivery_text",
        "recruitment",
        "barriers",
        "help_needed",
        "rag_reason",
        "description",
        "allocation_text",
    }
)
"""Text fields to which a row that goes on from the one above adds its own lines."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column is about.

    `titles` are whole titles (they also decide as the last words of a longer one, "LCC lead");
    `weak` titles count only where no better column is; `phrases` decide wherever they stand in a
    longer title.
    """

    field: str
    titles: tuple[str, ...]
    weak: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


MEANINGS: tuple[Meaning, ...] = (
    Meaning(
        "rag",
        (
            *("G/A/R", "R/A/G", "B/R/A/G", "R/A/G/B", "GAR", "RAG", "BRAG", "RAG status"),
            *("RAG rating", "Status (RAG)", "Rating (RAG)", "Current RAG", "Latest RAG"),
            *("Overall RAG", "RAG this month", "RAG now", "BRAG status"),
            *("BRAG rating", "Red/Amber/Green", "Green/Amber/Red", "Traffic light"),
            *("Current BRAG", "Latest BRAG", "Overall BRAG", "Current RAG rating"),
            *("Current RAG status", "RAG this period", "RAG this quarter"),
        ),
        weak=("Rating", "Colour", "Current rating"),
        phrases=("RAG", "BRAG"),
    ),
    Meaning(
        "rag_reason",
        ("Reason for RAG", "RAG reason", "Reason for rating", "RAG rationale", "RAG narrative"),
        phrases=("reason for RAG", "reason for the RAG", "RAG comment", "RAG comments"),
    ),
    Meaning(
        SCHEME,
        (
            *("iBCF scheme", "BCF scheme", "Scheme", "Schemes", "Scheme name", "Scheme title"),
            *("Name of scheme", "Name of the scheme", "Scheme / project", "Project / scheme"),
            *("Scheme name and description", "Scheme and description", "iBCF project"),
            *("What is the scheme", "Which scheme"),
        ),
        weak=(
            *("Project", "Projects", "Project name", "Project title", "Name of project"),
            *("Project / programme", "Initiative", "Initiative name", "Action", "Actions"),
            *("Activity", "Activities", "Task", "Intervention", "Service", "Proposal", "Title"),
            *("Workstream/Activity", "Scheme description", "Project description"),
        ),
    ),
    Meaning(
        "leads_text",
        (
            *("Lead", "Leads", "Lead officer", "Lead officers", "Scheme lead", "Project lead"),
            *("Lead name", "Lead(s)", "Lead person", "Owner", "Scheme owner", "Action owner"),
            *("Responsible officer", "Responsible", "SRO", "Accountable", "Accountable officer"),
            *("Project manager", "Scheme manager", "Lead organisation", "Lead and organisation"),
            *("Person responsible", "Senior responsible owner", "Senior responsible officer"),
        ),
        weak=("Who", "By whom", "Manager", "Contact", "Assigned to", "Sponsor"),
        phrases=(
            *("who is managing", "who is leading", "who is responsible", "who is accountable"),
            *("who will lead", "who leads", "who owns"),
        ),
    ),
    Meaning(
        "progress",
        (
            *("Progress", "Progress update", "Progress to date", "Progress made", "Update"),
            *("Updates", "Latest update", "Current update", "Monthly update", "Commentary"),
            *("Progress report", "Progress commentary", "Progress comments", "Position"),
            *("Current position", "Latest position", "Narrative", "Status update"),
            *("Update this period", "Update this month", "Update this quarter", "Update for"),
            *("Achievements", "Key achievements", "Achievements to date"),
        ),
        weak=("Comments", "Comment", "Notes"),
        phrases=(
            *("what progress", "progress has been made", "progress since", "progress to date"),
            *("progress this", "update since", "latest update", "what has been done"),
            *("what have you done", "what has happened"),
        ),
    ),
    Meaning(
        "delivery_text",
        (
            *("Delivery", "Delivery date", "Delivery dates", "Expected delivery", "Due date"),
            *("Expected delivery date", "Timescale", "Timescales", "Timeline", "Target date"),
            *("By when", "Delivery timescale", "Delivery timescales", "Completion date"),
            *("Expected completion", "Expected completion date", "Target completion date"),
            *("Planned completion date", "When will they deliver?", "Go live date", "Go live"),
            *("Expected go live", "Planned go live", "Target go live"),
        ),
        weak=("When", "Due", "Deadline", "End date", "Finish", "Finish date"),
        phrases=("when will they deliver", "when will it", "when will this", "when will the"),
    ),
    Meaning(
        "recruitment",
        (
            *("Recruitment", "Recruitment: where is it up to?", "Workforce", "Recruitment update"),
            *("Recruitment position", "Recruitment progress", "Recruitment and workforce"),
            *("Workforce and recruitment", "Staffing", "Recruitment required"),
            *("Recruitment narrative", "Recruitment comments"),
        ),
        phrases=("recruitment is required", "recruitment where", "where is recruitment"),
    ),
    Meaning(
        "recruitment_stage", ("Recruitment stage", "Stage of recruitment", "Recruitment status")
    ),
    Meaning(
        "barriers",
        (
            *("Barriers", "Barriers / support needed", "Barriers and help needed", "Issues"),
            *("Barriers and support needed", "Risks and issues", "Risks / issues", "Challenges"),
            *("Issues and risks", "Issues / risks", "Barriers and issues", "Issues and barriers"),
            *("Barriers and challenges", "Barriers / help needed", "Key issues", "Key risks"),
        ),
        weak=("Risks",),
        phrases=(
            *("what barriers", "barriers have you", "barriers and", "barriers encountered"),
            *("what is getting in the way", "what is stopping"),
        ),
    ),
    Meaning(
        "help_needed",
        ("Help needed", "Help required", "Support required", "Support needed", "Asks"),
        phrases=("need help with", "help is needed", "help do you need", "support do you need"),
    ),
    Meaning(
        "status",
        (
            *("Status", "Plan status", "Delivery status", "Project status", "Scheme status"),
            *("Current status", "Overall status", "Action status", "Status of plan"),
        ),
    ),
    Meaning("stage", ("Stage", "Scheme stage", "Project stage", "Stage of scheme")),
    Meaning(
        AREA,
        (
            *("Area", "Area name", "CCG", "CCG area", "ICB", "Locality", "Place", "Council"),
            *("Local authority", "Borough", "District", "Area / CCG", "CCG / area"),
            *("Area or partner", "HWB area"),
        ),
    ),
    Meaning(
        "category",
        (
            *("Category", "Scheme category", "Funding", "Funding stream", "Funding source"),
            *("Source of funding", "Fund", "Category of spend", "Spend category"),
        ),
    ),
    Meaning(
        WORKSTREAM,
        ("Workstream", "Work stream", "Theme", "Portfolio", "Workstream / theme", "Programme"),
    ),
    Meaning(
        "description",
        (
            *("Description", "Scheme description", "Brief description", "Summary", "Overview"),
            *("Project description", "Description of scheme", "Short description", "Details"),
        ),
    ),
    Meaning(
        "ref",
        (
            *("Ref", "Reference", "Ref no", "Ref #", "Scheme ref", "Scheme reference", "Scheme ID"),
            *("Scheme no", "Scheme number", "Project ref", "Project ID", "Unique ID", "LCC ref"),
        ),
    ),
    Meaning(NUMBER, ("No.", "#", "Number", "ID", "Item", "Item no", "Row")),
    Meaning(
        "posts_needed",
        ("Posts needed", "Posts needed (WTE)", "Posts required", "WTE needed", "WTE required"),
    ),
    Meaning(
        "posts_in_post",
        ("In post", "In post (WTE)", "Posts in post", "WTE in post", "Posts filled"),
    ),
    Meaning(
        "allocation_text",
        ("Allocation", "Allocation £'000", "Funding allocation", "Budget", "Allocation 2017/18"),
    ),
    Meaning(
        "nothing_to_report",
        ("Nothing to report", "Nothing to report this month", "Nothing to report this period"),
    ),
    Meaning(
        START,
        ("Start", "Start date", "Planned start", "Planned start date", "Begin", "Begin date"),
    ),
    Meaning(
        NOT_USED,
        (
            *("Code", "Date", "Updated", "Updated on", "Last updated", "Date updated"),
            *("Date of update", "Last update", "Confirmed on", "Direction of travel", "Trend"),
            *("What does success look like?", "Predecessor", "Predecessors", "Duration"),
            *("Actual delivery", "Actual delivery date", "Baseline delivery", "Milestone"),
        ),
    ),
)
"""Every meaning a column may have; of two equally good ones the earlier is taken."""

EARLIER = (
    *("previous", "prior", "last month", "last period", "last quarter", "last week"),
    *("last year", "last report", "last reported"),
)
"""Words that make a column the account of an earlier time, unless "since" stands before them."""

_YEAR = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
MONTHS: dict[str, int] = {
    form: number for number, name in enumerate(_YEAR, 1) for form in (name, name[:3])
} | {"sept": 9}
"""The months by name, as headings write them; not the locale's, which may be another."""
