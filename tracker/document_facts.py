"""What is known of a document before it is read: its name and digest."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tracker.errors import NoSuchFile, Refused
from tracker.proposing.proposal import DocumentFacts


def document_facts(source: Path) -> DocumentFacts:
    """A document's name and digest; raises `NoSuchFile` or `Refused`."""
    if source.is_dir():
        raise Refused("is a folder", file=source, remedy="choose the documents inside it")
    if source.exists() and not source.is_file():
        raise Refused("is not a file", file=source, remedy="choose a document")
    try:
        with source.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise NoSuchFile("does not exist", file=source) from None
    except OSError as error:
        raise Refused(f"cannot be read ({error.strerror})", file=source) from error
    return DocumentFacts(source.name, digest)
