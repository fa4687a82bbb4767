"""Verifying seals: every digest is computed anew, and what differs is named."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Row, select

from db.sealing.digests import (
    chained,
    digest_of,
    digests_of,
    families_of,
    leaf,
    parts_of,
    root_of,
    salt_of,
)
from db.tables import change_set, redaction, row_secret, row_version, seal
from tracker.model import Source
from tracker.sealed import Tampering

RowKey = tuple[str, str]
Version = Row[Any]


@dataclass(slots=True)
class _File:
    """All that is sealed in a file, as read for one verification."""

    seals: dict[int, Version]
    versions: Sequence[Version]
    secrets: Mapping[RowKey, Version]
    replaced: dict[int, dict[str, str]] = field(default_factory=dict)
    """The digest of what stands instead of a redacted family, by version number and family."""
    faulty: set[RowKey] = field(default_factory=set)

    def tampering(self, number: int, problem: str, **place: str | None) -> Tampering:
        """A fault at a seal, which may itself be gone."""
        found = self.seals.get(number)
        if found is None:
            return Tampering("a seal that is missing", number, problem, **place)
        return Tampering(found.label, found.version, problem, **place)


def tampering_of(connection: Connection) -> Iterator[Tampering]:
    """Everything that no longer matches what was sealed."""
    file = _File(
        seals={row.number: row for row in connection.execute(select(seal))},
        versions=connection.execute(select(row_version).order_by(row_version.c.number)).all(),
        secrets={(row.entity, row.uid): row for row in connection.execute(select(row_secret))},
    )
    yield from _redactions(connection, file)
    yield from _rows(file)
    yield from _missing_rows(file)
    yield from _seals(file)
    yield from _unsealed_periods(connection, file)


def redaction_count(connection: Connection) -> int:
    """How many redactions are on record."""
    return len(connection.execute(select(redaction.c.number)).all())


def _redactions(connection: Connection, file: _File) -> Iterator[Tampering]:
    known = set(
        connection.scalars(select(change_set.c.uid).where(change_set.c.source == Source.REDACTION))
    )
    previous = ""
    for place, row in enumerate(connection.execute(select(redaction).order_by("number")), 1):
        facts = {"number": row.number, "change_set_uid": row.change_set_uid, "parts": row.parts}
        broken = row.chain != chained(previous, facts) or row.number != place
        if broken or row.change_set_uid not in known:
            yield Tampering("redaction", row.number, "the record of a redaction was changed")
        for number, family, digest in json.loads(row.parts):
            file.replaced.setdefault(number, {})[family] = digest
        previous = row.chain


def _rows(file: _File) -> Iterator[Tampering]:
    """Each family of each version against its digest."""
    for version in file.versions:
        key = (version.entity, version.uid)
        values = _values(version.text)
        families = _faulty_families(file, version, values)
        for family in families:
            file.faulty.add(key)
            name = _name(values)
            yield file.tampering(
                version.first_seal,
                "was changed after it was sealed",
                entity=version.entity,
                uid=version.uid,
                name=name,
                family=family,
            )


def _faulty_families(file: _File, version: Version, values: dict[str, Any] | None) -> list[str]:
    secret = file.secrets.get((version.entity, version.uid))
    if values is None or secret is None or values.get("uid") != version.uid:
        return ["the whole row"]
    parts = parts_of(values)
    key = bytes.fromhex(secret.secret)
    replaced = file.replaced.get(version.number)
    # Nearly all rows were never redacted, and have every digest as it was sealed.
    untouched = not replaced and not version.salts
    if untouched and digests_of(key, version.version, parts) == version.digests:
        return []
    held = families_of(parts)
    expected = (_values(version.digests) or {}) | (replaced or {})
    salts = _values(version.salts) or {} if version.salts else {}

    def matches(family: str) -> bool:
        salt = bytes.fromhex(salts[family]) if family in salts else None
        found = digest_of(salt or salt_of(key, version.version, family), held[family])
        return found == expected.get(family)

    return [family for family in {**held, **expected} if family not in held or not matches(family)]


def _missing_rows(file: _File) -> Iterator[Tampering]:
    """Versions that were sealed and are gone; their row's secret still counts them."""
    found: dict[RowKey, dict[int, Version]] = defaultdict(dict)
    for version in file.versions:
        found[version.entity, version.uid][version.version] = version
    for key, secret in file.secrets.items():
        held = found.get(key, {})
        if len(held) == secret.versions and max(held, default=0) == secret.versions:
            continue
        file.faulty.add(key)
        missing = next(n for n in range(1, secret.versions + 2) if n not in held)
        after = held.get(missing - 1)
        number = (after.last_seal or 0) + 1 if after else 1
        other = next(iter(held.values()), None)
        yield file.tampering(
            number,
            "was removed from the sealed rows",
            entity=key[0],
            uid=key[1],
            name=_name(_values(other.text)) if other else None,
        )


def _seals(file: _File) -> Iterator[Tampering]:
    """The chain, and each seal's list of rows."""
    standing: dict[int, dict[str, list[str]]] = {n: defaultdict(list) for n in file.seals}
    last = max(file.seals, default=0)
    # Sorted here once, so that the list of every seal comes out sorted.
    leaves = ((leaf(v.uid, v.version, v.first_seal, v.digests), v) for v in file.versions)
    for written, version in sorted(leaves, key=itemgetter(0)):
        until = last if version.last_seal is None else version.last_seal
        for number in range(version.first_seal, until + 1):
            if number in standing:
                standing[number][version.entity].append(written)
    previous = ""
    for number, row in sorted(file.seals.items()):
        facts = {name: value for name, value in row._mapping.items() if name != "chain"}
        follows = number == 1 or number - 1 in file.seals
        if follows and row.chain != chained(previous, facts):
            yield file.tampering(number, "the record of the seal, or its place, was changed")
        previous = row.chain
        yield from _lists(file, row, standing[number])


def _lists(file: _File, row: Version, standing: Mapping[str, Sequence[str]]) -> Iterator[Tampering]:
    contents = _values(row.contents) or {}
    for entity in {**contents, **standing}:
        leaves = standing.get(entity, ())
        if contents.get(entity) == [len(leaves), root_of(leaves)]:
            continue
        if not any(key[0] == entity for key in file.faulty):
            yield file.tampering(row.number, f"the list of its {entity} rows was changed")


def _unsealed_periods(connection: Connection, file: _File) -> Iterator[Tampering]:
    """Closed periods whose seal is gone: dropped from the end of the chain or out of it."""
    have = {(row.period_uid, row.version) for row in file.seals.values()}
    for uid, label, closed in connection.exec_driver_sql("SELECT uid, label, version FROM period"):
        for version in range(1, closed + 1):
            if (uid, version) not in have:
                yield Tampering(label, version, "the seal is missing")


def _values(text: str) -> dict[str, Any] | None:
    try:
        values = json.loads(text)
    except ValueError:
        return None
    return values if isinstance(values, dict) else None


def _name(values: Mapping[str, Any] | None) -> str | None:
    for name in ("name", "title", "label", "file_name"):
        if values and values.get(name):
            return str(values[name])
    return None
