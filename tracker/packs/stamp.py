"""The stamp of a pack: what was issued, to whom, for when, signed with the programme's key.

It travels in the workbook's hidden sheet and in a lead's file, so that a return can be known for
what it is, and the base of its merge be restored if the programme has lost it.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from tracker.changes import Key, Values
from tracker.draft import Value
from tracker.errors import Refused

PACK_SHEET = "Pack"
"""The hidden sheet of the workbook."""

_FACTS = ("pack_uid", "programme_uid", "period", "issued_on", "contact")
_SIGNATURE = "signature"
_HEADER = ("entity", "uid", "base")
_PIECE = 30_000
"""Characters of a base in one cell; Excel holds 32,767. A longer one goes on in the next row."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What one pack says of itself; `base` is every row as issued, by entity and key."""

    pack_uid: str
    programme_uid: str
    period: str
    issued_on: str
    contact: str
    base: Mapping[Key, Values]

    def signed_by(self, key: bytes) -> str:
        """The signature that only a holder of the programme's key can make."""
        return hmac.new(key, self._canonical(), sha256).hexdigest()

    def is_signed(self, signature: str, key: bytes) -> bool:
        """Whether a signature is this stamp's; takes as long whether or not it is."""
        return hmac.compare_digest(self.signed_by(key), signature)

    def _canonical(self) -> bytes:
        facts = {name: getattr(self, name) for name in _FACTS}
        base = {f"{entity} {uid}": dict(values) for (entity, uid), values in self.base.items()}
        return _json({**facts, "base": base}).encode("ascii")


def canonical_values(values: Values) -> str:
    """A row's values as the one text they are kept and compared as."""
    return _json(dict(values))


def read_values(text: str) -> Values:
    """The values that `canonical_values` wrote; raises `Refused` for any other text."""
    try:
        values = json.loads(text)
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise Refused("holds values that cannot be read")
    return values


def stamp_rows(stamp: Stamp, signature: str) -> Iterator[tuple[str, ...]]:
    """The stamp as rows of short plain texts, which any spreadsheet program keeps as they are."""
    for name in _FACTS:
        yield name, getattr(stamp, name)
    yield _SIGNATURE, signature
    yield _HEADER
    for (entity, uid), values in stamp.base.items():
        text = _plain(dict(values))
        for start in range(0, len(text), _PIECE):
            yield entity, uid, text[start : start + _PIECE]


def read_stamp(rows: Sequence[Sequence[str]]) -> tuple[Stamp, str]:
    """The stamp and signature of a hidden sheet; raises `Refused` if it is not whole."""
    facts: dict[str, str] = {}
    texts: dict[Key, str] = {}
    in_table = False
    for row in rows:
        cells = [cell.strip() for cell in (*row, "", "", "")][:3]
        if not in_table:
            in_table = tuple(cells) == _HEADER
            if not in_table and cells[0]:
                facts[cells[0]] = cells[1]
        elif cells[0]:
            entity, uid, text = cells
            texts[entity, uid] = texts.get((entity, uid), "") + text
    if not in_table or not facts.keys() >= {*_FACTS, _SIGNATURE}:
        raise Refused("has a hidden sheet that is not whole")
    base = {key: read_values(text) for key, text in texts.items()}
    stamp = Stamp(**{name: facts[name] for name in _FACTS}, base=base)
    return stamp, facts[_SIGNATURE]


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def _plain(value: dict[str, Value]) -> str:
    """JSON without what a spreadsheet or a reader might tidy away: white space and brackets."""
    return _json(value).replace(" ", "\\u0020").replace("[", "\\u005b")
