"""The parts of a project file beside its tasks: custom fields, the calendar, who is assigned."""

from __future__ import annotations

from tracker.export.msproject import schema, times
from tracker.export.msproject.attributes import Attribute
from tracker.export.msproject.elements import Content, Markup, element, holding

_CALENDAR = "Every day"
_NO_BASE = -1
_WORK = 1


def definition(attribute: Attribute) -> Markup:
    """The title that a custom field is shown under."""
    order = ("FieldID", "FieldName", "Alias")
    content = dict(zip(order, (attribute.field_id, attribute.field_name, attribute), strict=True))
    return element("ExtendedAttribute", order, content)


def every_day() -> Markup:
    """Eight hours on every day of the week, so that no date is moved off a weekend."""
    hours = {"FromTime": times.DAY_STARTS, "ToTime": times.DAY_ENDS}
    working = element("WorkingTime", ("FromTime", "ToTime"), hours)
    order = ("DayType", "DayWorking", "WorkingTimes")
    days = [
        element(
            "WeekDay",
            order,
            {"DayType": day, "DayWorking": 1, "WorkingTimes": holding("WorkingTimes", [working])},
        )
        for day in range(1, times.DAYS_A_WEEK + 1)
    ]
    content: dict[str, Content] = {
        "UID": 1,
        "Name": _CALENDAR,
        "IsBaseCalendar": 1,
        "BaseCalendarUID": _NO_BASE,
        "WeekDays": holding("WeekDays", days),
    }
    return element("Calendar", schema.CALENDAR, content)


def resource(number: int, name: str) -> Markup:
    """Somebody tasks are assigned to."""
    content: dict[str, Content] = {
        "UID": number,
        "ID": number,
        "Name": name,
        "Type": _WORK,
        "IsNull": 0,
    }
    return element("Resource", schema.RESOURCE, content)


def assignment(number: int, *, task: int, resource: int) -> Markup:
    """A task's tie to whom it is assigned to."""
    content: dict[str, Content] = {
        "UID": number,
        "TaskUID": task,
        "ResourceUID": resource,
        "Units": 1,
    }
    return element("Assignment", schema.ASSIGNMENT, content)
