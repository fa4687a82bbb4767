"""Canonical text, salts and digests: what a seal is made of, and what verifying recomputes.

Each family of a row's fields has a digest salted from a secret of the row, so that a digest tells
nothing about words that were taken out since, and tampering can be told to the family. Salts and
digests are keyed BLAKE2: 240,000 of each are made when a national roll-up is sealed first.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from json.encoder import encode_basestring as quoted
from typing import Any

from tracker.families import DETAILS, FAMILY

encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode

SECRET_BYTES = 16
_DIGEST_BYTES = 16

Parts = Mapping[str, str]
"""A row's fields as canonical text, `"name":value` each, by name; nulls left out."""


def parts_of(values: Mapping[str, Any]) -> Parts:
    """The parts of a row's canonical text; names in order, as a migration would not leave them."""
    return {name: part(name, values[name]) for name in sorted(values)}


def part(name: str, value: Any) -> str:
    """One field as canonical text."""
    kind = type(value)
    text = quoted(value) if kind is str else str(value) if kind is int else encode(value)
    return f'"{name}":{text}'


def text_of(parts: Parts) -> str:
    """The canonical text of a row, which is JSON."""
    return f"{{{','.join(parts.values())}}}"


def families_of(parts: Parts) -> dict[str, str]:
    """The canonical text of each family that a row has a value in."""
    found: dict[str, str] = {}
    for name, text in parts.items():
        family = FAMILY.get(name, DETAILS)
        found[family] = f"{found[family]},{text}" if family in found else text
    return found


def salt_of(secret: bytes, version: int, family: str) -> bytes:
    """The salt of one family of one version of a row."""
    place = f"{version} {family}".encode()
    return hashlib.blake2b(place, key=secret, digest_size=SECRET_BYTES).digest()


def digest_of(salt: bytes, text: str) -> str:
    """The salted digest of one family's text."""
    return hashlib.blake2b(text.encode(), key=salt, digest_size=_DIGEST_BYTES).hexdigest()


def digests_of(secret: bytes, version: int, parts: Parts) -> str:
    """The digests of a row's families, as JSON."""
    digests = (
        f'"{family}":"{digest_of(salt_of(secret, version, family), text)}"'
        for family, text in families_of(parts).items()
    )
    return f"{{{','.join(digests)}}}"


def leaf(uid: str, version: int, first_seal: int, digests: str) -> str:
    """How one version of a row stands in the list that a seal covers."""
    return f"{uid} {version} {first_seal} {digests}\n"


def root_of(leaves: Iterable[str]) -> str:
    """The digest over the sorted list of one entity's rows."""
    return hashlib.sha256("".join(sorted(leaves)).encode()).hexdigest()


def chained(previous: str, facts: Mapping[str, Any]) -> str:
    """The next link of a hash chain."""
    return hashlib.sha256(f"{previous}{encode(facts)}".encode()).hexdigest()
