"""What is compared: the kinds of rows, how each is called, and the fields that are left aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tracker.portfolio import field_names


@dataclass(frozen=True, slots=True)
class Compared:
    """How the rows of an entity are told: by which fields, and standing under which row.

    `under` are links to the row above, the first that is given; with the entity it leads to.
    """

    called: tuple[str, ...]
    under: tuple[tuple[str, str], ...] = ()


COMPARED: Mapping[str, Compared] = {
    "area": Compared(("name",)),
    "workstream": Compared(("name",)),
    "scheme": Compared(("name",), (("area_uid", "area"), ("workstream_uid", "workstream"))),
    "milestone": Compared(("title",), (("scheme_uid", "scheme"),)),
    "grant": Compared(("fund", "year")),
    "money_line": Compared(("label", "fund", "year")),
    "contribution": Compared(("organisation", "label", "year")),
    "measure": Compared(("name",)),
    "measure_reading": Compared(("period",), (("measure_uid", "measure"),)),
    "impact_change": Compared(("name",)),
    "impact_action": Compared(("text",), (("change_uid", "impact_change"),)),
    "maturity": Compared(("quarter", "kind"), (("change_uid", "impact_change"),)),
    "raid_item": Compared(("title",), (("scheme_uid", "scheme"),)),
}
"""The entities that are compared, in the order they are told."""

BOOKKEEPING = frozenset(
    {
        "code",
        "confirmed_on",
        "delivery_precision",
        "level",
        "place",
        "position",
        "scheme_text",
        "source_uid",
        "uid",
        "updated_on",
        "vanished_on",
    }
)
"""Fields that say where a row came from, where it stands or what was made of its words."""

OFFICE_ONLY = frozenset({"office_note"})
"""Fields that never leave the programme office: they are compared, but told in no document."""

LINKED: Mapping[str, tuple[str, str]] = {
    "area_uid": ("area", "area"),
    "workstream_uid": ("workstream", "workstream"),
    "contact_uid": ("contact", "person"),
    "scheme_uid": ("scheme", "scheme"),
    "change_uid": ("change", "impact_change"),
    "measure_uid": ("measure", "measure"),
}
"""Links by their field: what the field is called when compared, and the entity it leads to."""

MONEY = frozenset(
    {
        ("scheme", "allocation"),
        ("money_line", "allocation"),
        ("money_line", "forecast"),
        ("money_line", "actual"),
        ("grant", "amount"),
        ("contribution", "amount"),
    }
)
"""Fields in whole pence; people compare pounds."""


@cache
def compared_fields(entity: str) -> tuple[str, ...]:
    """The fields of an entity that are compared."""
    return tuple(name for name in field_names(entity) if name not in BOOKKEEPING)
