"""Telling an e-mail message by its first lines."""

from __future__ import annotations

import re
from pathlib import Path

from importers.package.opening import first_bytes

_HEADERS = re.compile(
    rb"^(?:From|To|Subject|Date|Received|Return-Path|MIME-Version|X-Unsent|Delivered-To): ",
    re.IGNORECASE | re.MULTILINE,
)
_FEWEST_HEADERS = 2
_HEAD = 8 * 1024


def is_message(path: Path) -> bool:
    """Whether a file is an e-mail message, by its content."""
    head = first_bytes(path, _HEAD)
    return b"\x00" not in head and len(_HEADERS.findall(head)) >= _FEWEST_HEADERS
