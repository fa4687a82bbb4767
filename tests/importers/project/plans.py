"""Small project files written by hand, task by task."""

from __future__ import annotations

from pathlib import Path

from importers.context import Context
from importers.readers import read
from tracker.draft import Draft

MSPDI = "http://schemas.microsoft.com/project"


def task(uid: int, name: str, level: int = 1, **more: str) -> str:
    """A <Task>; underscores in `more` hold raw XML to go inside it."""
    raw = more.pop("raw", "")
    facts = {"UID": str(uid), "ID": str(uid), "Name": name, "OutlineLevel": str(level), **more}
    return f"<Task>{''.join(f'<{tag}>{text}</{tag}>' for tag, text in facts.items())}{raw}</Task>"


def dated(uid: int, name: str, level: int, start: str, finish: str, **more: str) -> str:
    """A <Task> from one day to another."""
    return task(uid, name, level, Start=f"{start}T09:00:00", Finish=f"{finish}T17:00:00", **more)


def link(before: int | str, *, kind: int = 1, lag: int = 0, form: int = 7) -> str:
    """A <PredecessorLink>; the lag is in tenths of a minute."""
    return (
        f"<PredecessorLink><PredecessorUID>{before}</PredecessorUID><Type>{kind}</Type>"
        f"<LinkLag>{lag}</LinkLag><LagFormat>{form}</LagFormat></PredecessorLink>"
    )


def mspdi(*tasks: str, before: str = "", after: str = "") -> str:
    """A whole file; `before` and `after` stand around the tasks."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="{MSPDI}"><Title>Winter plan'
        f"</Title>{before}<Tasks>{''.join(tasks)}</Tasks>{after}</Project>"
    )


def gan(tasks: str, *, around: str = "", properties: str = "") -> str:
    """A GanttProject file."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><project name="Winter plan" version="3.2">'
        f"<tasks><taskproperties>{properties}</taskproperties>{tasks}</tasks>{around}</project>"
    )


def drafted(folder: Path, text: str | bytes, name: str = "plan.xml") -> Draft:
    """What a file of this content is read as."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read(path, Context())


def outlined(draft: Draft) -> list[tuple[str | None, str, str, object]]:
    """Workstream, scheme, title and level of each milestone."""
    return [
        (
            draft.schemes[each.scheme].workstream,
            draft.schemes[each.scheme].name,
            each.title,
            each.values["level"],
        )
        for each in draft.milestones
    ]


def linked(draft: Draft) -> list[tuple[str, str, str, int]]:
    """Titles, kind and lag of each link."""
    titles = [each.title for each in draft.milestones]
    return [
        (titles[each.before], titles[each.after], each.kind, each.lag_days)
        for each in draft.dependencies
    ]


def said(draft: Draft) -> list[str]:
    """Every note, with its place."""
    return [f"{note.where}: {note.message}" for note in draft.notes]
