"""Issuing packs: the record of what went to whom, and of every row as it was issued."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.changes import RowChange, added
from tracker.findings.wording import counted
from tracker.packs.content import PackContent
from tracker.packs.stamp import canonical_values
from tracker.workspace import Intent

IN_WORDS = "words"
"""The kind of a pack that is no file: somebody was asked, and answered, in words."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One pack as it went out: `kind` is "xlsx", "ibcf" or `IN_WORDS`; `copied_to` are
    addresses."""

    content: PackContent
    kind: str
    file_name: str
    copied_to: tuple[str, ...] = ()


def issue_packs(issues: Iterable[Issue]) -> Intent:
    """Record that packs were issued; one change set, however many they are."""
    issued = list(issues)
    changes = tuple(change for issue in issued for change in _recorded(issue))
    return Intent(f"Issue {counted(len(issued), 'pack')}", changes)


def _recorded(issue: Issue) -> Iterator[RowChange]:
    content = issue.content
    contact = content.contact
    pack_uid = content.stamp.pack_uid
    yield added(
        "pack",
        {
            "uid": pack_uid,
            "period_uid": content.occasion.period_uid,
            "person_uid": contact.person_uid,
            "contact": contact.name,
            "email": contact.email,
            "copied_to": ", ".join(issue.copied_to) or None,
            "kind": issue.kind,
            "file_name": issue.file_name,
            "issued_on": content.stamp.issued_on,
        },
    )
    for (entity, uid), values in content.stamp.base.items():
        base = canonical_values(values)
        yield added(
            "pack_row", {"pack_uid": pack_uid, "entity": entity, "row_uid": uid, "base": base}
        )
