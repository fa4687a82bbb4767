"""What a person may set on each kind of row, and how their words are read.

One table serves the command line's `set`, the grid's editors, workbook columns and the wording of
history. A field's `read` turns typed text into the stored value; an empty text clears the field.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from tracker.draft import Value
from tracker.errors import WrongUsage
from tracker.model import Rag, RecruitmentStage, Stage, Status
from tracker.timing import Precision

NARRATIVE_LIMIT = 20_000
SHORT_LIMIT = 500


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One settable field: its stored name, its name on screen, and how typed text is read."""

    name: str
    title: str
    read: Callable[[str], Value]
    required: bool = False

    def parse(self, text: str | None) -> Value:
        """The stored value of typed text; raises `WrongUsage` in words a person can act on."""
        words = (text or "").strip()
        if not words:
            if self.required:
                raise WrongUsage(f"{self.title} cannot be empty")
            return self.read("") if self.read is read_flag else None
        try:
            return self.read(words)
        except ValueError as error:
            raise WrongUsage(f"{self.title}: {error}") from error


def _text(limit: int) -> Callable[[str], str]:
    def read(words: str) -> str:
        if len(words) > limit:
            raise ValueError(f"{len(words):,} characters is over the limit of {limit:,}")
        return words

    return read


def _choice(vocabulary: type[StrEnum]) -> Callable[[str], str]:
    by_word = {str(word).casefold(): str(word) for word in vocabulary}

    def read(words: str) -> str:
        found = by_word.get(" ".join(words.casefold().replace("_", " ").split()))
        if found is None:
            raise ValueError(f"{words!r} is none of {', '.join(vocabulary)}")
        return found

    return read


def read_rag(words: str) -> str | None:
    """A rating from its letter or word; "not rated" and "none" clear it."""
    folded = words.strip().casefold()
    if folded in {"not rated", "none", "-", ""}:
        return None
    for rag in Rag:
        if folded in {rag.value.casefold(), rag.word.casefold()}:
            return str(rag)
    raise ValueError(f"{words!r} is none of Green, Amber, Red, Blue or not rated (G, A, R, B, -)")


def read_date(words: str) -> str:
    """ISO text of a date typed as 2017-11-30, 30/11/2017, 30.11.2017 or 30 November 2017."""
    from tracker.timing import read_timing

    with_day = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", words)
    if with_day:
        year, month, day = (int(part) for part in with_day.groups())
        return date(year, month, day).isoformat()
    timing = read_timing(words, as_of=date.today())
    if timing.precision is not Precision.DAY or timing.earliest != timing.latest:
        raise ValueError(f"{words!r} is not one day; write it as 30 November 2017")
    assert timing.earliest is not None
    return timing.earliest.isoformat()


def read_number(words: str) -> float:
    """A number of posts and the like; not negative."""
    try:
        number = float(words)
    except ValueError:
        raise ValueError(f"{words!r} is not a number") from None
    if not 0 <= number < 1_000_000:
        raise ValueError(f"{words!r} is out of range")
    return number


def read_pounds(words: str) -> int:
    """Whole pence from pounds as typed: "1200", "£1,200.50", "-6,276", "(6,276)"."""
    bare = words.replace("£", "").replace(",", "").replace(" ", "")
    if bare.startswith("(") and bare.endswith(")"):
        bare = f"-{bare[1:-1]}"
    try:
        pence = Decimal(bare) * 100
        if pence != pence.to_integral_value() or abs(pence) > 10**15:
            raise ValueError(f"{words!r} is not an amount in pounds and pence")
    except InvalidOperation:
        raise ValueError(f"{words!r} is not an amount in pounds and pence") from None
    return int(pence)


_YES = {"yes", "y", "true", "1", "x"}
_NO = {"no", "n", "false", "0", ""}


def read_flag(words: str) -> bool:
    """Yes or no, as people write it."""
    folded = words.strip().casefold()
    if folded in _YES:
        return True
    if folded in _NO:
        return False
    raise ValueError(f"{words!r} is neither yes nor no")


_short, _narrative = _text(SHORT_LIMIT), _text(NARRATIVE_LIMIT)

FIELDS: Mapping[str, tuple[FieldSpec, ...]] = {
    "programme": (
        FieldSpec("name", "Programme name", _short, required=True),
        FieldSpec("blue_in_use", "Blue in use", read_flag),
        FieldSpec("stale_after_days", "Stale after (days)", lambda words: int(read_number(words))),
    ),
    "rag_definition": (FieldSpec("definition", "Definition", _narrative, required=True),),
    "area": (
        FieldSpec("name", "Area", _short, required=True),
        FieldSpec("note", "Note", _narrative),
        FieldSpec("opened_on", "Opened on", read_date),
        FieldSpec("closed_on", "Closed on", read_date),
    ),
    "workstream": (FieldSpec("name", "Workstream", _short, required=True),),
    "person": (
        FieldSpec("name", "Name", _short, required=True),
        FieldSpec("role", "Role", _short),
        FieldSpec("organisation", "Organisation", _short),
        FieldSpec("email", "E-mail", _short),
    ),
    "scheme": (
        FieldSpec("name", "Scheme", _short, required=True),
        FieldSpec("description", "Description", _narrative),
        FieldSpec("ref", "Ref", _short),
        FieldSpec("local_number", "Number", _short),
        FieldSpec("category", "Category", _short),
        FieldSpec("rag", "RAG", read_rag),
        FieldSpec("rag_reason", "Reason for RAG", _narrative),
        FieldSpec("status", "Status", _choice(Status)),
        FieldSpec("stage", "Stage", _choice(Stage)),
        FieldSpec("leads_text", "Who is managing the planning?", _narrative),
        FieldSpec("progress", "What progress has been made?", _narrative),
        FieldSpec("delivery_text", "When will they deliver?", _narrative),
        FieldSpec("delivery_earliest", "Earliest delivery", read_date),
        FieldSpec("delivery_latest", "Latest delivery", read_date),
        FieldSpec("delivery_precision", "Delivery precision", _choice(Precision)),
        FieldSpec("recruitment_stage", "Recruitment stage", _choice(RecruitmentStage)),
        FieldSpec("recruitment", "Recruitment: where is it up to?", _narrative),
        FieldSpec("posts_needed", "Posts needed (WTE)", read_number),
        FieldSpec("posts_in_post", "In post (WTE)", read_number),
        FieldSpec("barriers", "Barriers and help needed", _narrative),
        FieldSpec("help_needed", "Help needed", _narrative),
        FieldSpec("nothing_to_report", "Nothing to report", read_flag),
        FieldSpec("allocation", "Allocation", read_pounds),
        FieldSpec("allocation_text", "Allocation, as written", _short),
        FieldSpec("office_note", "Office note", _narrative),
        FieldSpec("confirmed_on", "Confirmed on", read_date),
    ),
    "milestone": (
        FieldSpec("title", "Milestone", _short, required=True),
        FieldSpec("owner", "Owner", _short),
        FieldSpec("start", "Start", read_date),
        FieldSpec("finish", "Expected delivery", read_date),
        FieldSpec("forecast", "Forecast", read_date),
        FieldSpec("actual", "Actual", read_date),
        FieldSpec("status", "Status", _choice(Status)),
    ),
}
"""Every settable field, by entity; links between rows are set by commands of their own."""

_BY_NAME: Mapping[tuple[str, str], FieldSpec] = {
    (entity, spec.name): spec for entity, specs in FIELDS.items() for spec in specs
}


def field_spec(entity: str, name: str) -> FieldSpec:
    """How a field is set; raises `WrongUsage` naming the fields there are."""
    try:
        return _BY_NAME[entity, name]
    except KeyError:
        names = ", ".join(spec.name for spec in FIELDS.get(entity, ()))
        raise WrongUsage(
            f"a {entity.replace('_', ' ')} has no field {name!r} that can be set",
            remedy=f"it has {names}" if names else None,
        ) from None


def field_title(entity: str, name: str) -> str:
    """A field's name on screen, for messages and history."""
    spec = _BY_NAME.get((entity, name))
    return spec.title if spec else name.replace("_", " ").capitalize()
