"""The order of elements that the MSPDI schema asks for, of those this app writes.

From http://schemas.microsoft.com/project/2007/mspdi_pj12.xsd and, for `Active` and `Manual`, its
successor of 2010: Project refuses a file whose elements stand in another order.
"""

from __future__ import annotations

NAMESPACE = "http://schemas.microsoft.com/project"

PROJECT = (
    "SaveVersion",
    "Name",
    "Title",
    "CreationDate",
    "LastSaved",
    "ScheduleFromStart",
    "StartDate",
    "FinishDate",
    "CalendarUID",
    "DefaultStartTime",
    "DefaultFinishTime",
    "MinutesPerDay",
    "MinutesPerWeek",
    "DaysPerMonth",
    "DurationFormat",
    "HonorConstraints",
    "WeekStartDay",
    "StatusDate",
    "CurrentDate",
    "ExtendedAttributes",
    "Calendars",
    "Tasks",
    "Resources",
    "Assignments",
)
TASK = (
    "UID",
    "ID",
    "Name",
    "Active",
    "Manual",
    "Type",
    "IsNull",
    "WBS",
    "OutlineNumber",
    "OutlineLevel",
    "Priority",
    "Start",
    "Finish",
    "Duration",
    "ManualStart",
    "ManualFinish",
    "ManualDuration",
    "DurationFormat",
    "EffortDriven",
    "Estimated",
    "Milestone",
    "Summary",
    "PercentComplete",
    "ActualStart",
    "ActualFinish",
    "ConstraintType",
    "CalendarUID",
    "ConstraintDate",
    "Notes",
    "PredecessorLink",
    "ExtendedAttribute",
    "Baseline",
)
LINK = ("PredecessorUID", "Type", "CrossProject", "LinkLag", "LagFormat")
BASELINE = ("Number", "Interim", "Start", "Finish", "Duration", "DurationFormat")
CALENDAR = ("UID", "Name", "IsBaseCalendar", "BaseCalendarUID", "WeekDays")
RESOURCE = ("UID", "ID", "Name", "Type", "IsNull")
ASSIGNMENT = ("UID", "TaskUID", "ResourceUID", "Units")
