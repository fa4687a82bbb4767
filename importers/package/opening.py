"""Opening the file a user pointed at, or saying in one sentence why it cannot be."""

from __future__ import annotations

from pathlib import Path

from tracker.errors import Refused

HEAD_BYTES = 64 * 1024


def first_bytes(file: Path, count: int = HEAD_BYTES) -> bytes:
    """The start of a file. Raises Refused if there is none, or it cannot be read."""
    try:
        if file.is_dir():
            raise Refused("is a folder", file=file, remedy="choose the documents inside it")
        if file.exists() and not file.is_file():
            raise Refused("is not a file", file=file, remedy="choose a document")
        with file.open("rb") as source:
            head = source.read(count)
    except FileNotFoundError as error:
        remedy = "check the name and the folder"
        raise Refused("does not exist", file=file, remedy=remedy) from error
    except PermissionError as error:
        remedy = "close it elsewhere, or ask its owner for permission, and try again"
        raise Refused("may not be read", file=file, remedy=remedy) from error
    except OSError as error:
        remedy = "copy it to this computer and try again"
        raise Refused(f"could not be read ({error.strerror})", file=file, remedy=remedy) from error
    if not head:
        raise Refused("is empty", file=file, remedy="ask its sender for it again")
    return head
