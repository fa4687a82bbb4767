"""Names of copies that parted: those a sync client makes beside a file, and our own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

_REST = re.compile(
    r"""
      -[^\s()]+                        # OneDrive: programme-LAPTOP-3
    | \ \(\d+\)                        # Google Drive, Windows: programme (1)
    | \ \d+                            # iCloud Drive: programme 2
    | \ \(.*(conflict|changes).*\)     # Dropbox, Nextcloud, this app
    | \.sync-conflict-.+               # Syncthing
    | _conf\(.+\)                      # Box
    """,
    re.IGNORECASE | re.VERBOSE,
)
_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def may_be_parted_copy(name: str, *, of: str) -> bool:
    """Whether a file name reads like a client's conflict copy of the file called `of`.

    >>> may_be_parted_copy("programme-LAPTOP-3.ibcf", of="programme.ibcf")
    True
    """
    stem, dot, suffix = of.rpartition(".")
    ending = f"{dot}{suffix}".casefold()
    if not name.casefold().startswith(stem.casefold()) or not name.casefold().endswith(ending):
        return False
    return _REST.fullmatch(name[len(stem) : len(name) - len(ending)]) is not None


def parted_name(name: str, *, user: str, at: datetime, taken: Iterable[str] = ()) -> str:
    """What the app calls a copy that it puts beside a file that has moved on."""
    stem, dot, suffix = name.rpartition(".")
    who = _UNFIT.sub(" ", user).strip() or "unknown"
    words = f"{who}, changes of {at:%Y-%m-%d %H%M%S}"
    known = {one.casefold() for one in taken}
    found, number = f"{stem} ({words}){dot}{suffix}", 2
    while found.casefold() in known:
        found, number = f"{stem} ({words}, {number}){dot}{suffix}", number + 1
    return found
