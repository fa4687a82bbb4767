"""What a person may set on the programme itself, its people and its periods."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.fields.reading import (
    choice,
    narrative,
    read_date,
    read_flag,
    read_number,
    read_year,
    short,
)
from tracker.fields.spec import FieldSpec
from tracker.model import Access

PROGRAMME_FIELDS: Mapping[str, tuple[FieldSpec, ...]] = {
    "programme": (
        FieldSpec("name", "Programme name", short, required=True),
        FieldSpec("blue_in_use", "Blue in use", read_flag),
        FieldSpec("stale_after_days", "Stale after (days)", lambda words: int(read_number(words))),
        FieldSpec("first_year", "First year", read_year),
        FieldSpec("last_year", "Last year", read_year),
    ),
    "rag_definition": (FieldSpec("definition", "Definition", narrative, required=True),),
    "area": (
        FieldSpec("name", "Area", short, required=True),
        FieldSpec("note", "Note", narrative),
        FieldSpec("opened_on", "Opened on", read_date),
        FieldSpec("closed_on", "Closed on", read_date),
    ),
    "person": (
        FieldSpec("name", "Name", short, required=True),
        FieldSpec("role", "Role", short),
        FieldSpec("organisation", "Organisation", short),
        FieldSpec("email", "E-mail", short),
        FieldSpec("shared_mailbox", "Shared mailbox", read_flag),
        FieldSpec("copy_to", "Copy to", short),
        FieldSpec("away_from", "Away from", read_date),
        FieldSpec("away_until", "Away until", read_date),
        FieldSpec("access", "May edit", choice(Access)),
    ),
    "period": (
        FieldSpec("as_of", "As of", read_date, required=True),
        FieldSpec("due_on", "Returns due", read_date),
        FieldSpec("meeting_on", "Meeting", read_date),
    ),
}
