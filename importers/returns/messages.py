"""E-mail messages that carry returns: who sent them, and what is attached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from pathlib import Path

from tracker.errors import Refused

_CARRIED = (".xlsx", ".xlsm", ".docx", ".csv", ".ibcf")
_MOST_BYTES = 100 * 1024 * 1024
_MOST_ATTACHED = 50


@dataclass(frozen=True, slots=True)
class Attached:
    """One attachment, under its own name without any folder."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """A message: its sender by name, and the attachments that may be returns."""

    sender: str | None
    attached: tuple[Attached, ...]


def read_message(path: Path) -> Message:
    """The attachments of a message, those of forwarded messages too. Raises `Refused`."""
    if path.stat().st_size > _MOST_BYTES:
        raise Refused("is too large for a message", file=path, remedy="save its attachments")
    try:
        message = message_from_bytes(path.read_bytes(), policy=default)
        attached = tuple(_attached(message))
        sender = _sender(message)
    except (ValueError, LookupError, TypeError, AttributeError, IndexError) as error:
        raise Refused(
            "is a damaged message", file=path, remedy="save its attachments and merge those"
        ) from error
    if not attached:
        raise Refused(
            "has no return attached",
            file=path,
            remedy="enter what it says on behalf of its sender",
        )
    if len(attached) > _MOST_ATTACHED:
        raise Refused(f"carries more than {_MOST_ATTACHED} documents", file=path)
    return Message(sender, attached)


def _attached(message: EmailMessage) -> Iterator[Attached]:
    for part in message.walk():
        name = Path((part.get_filename() or "").replace("\\", "/")).name
        if part.is_multipart() or not name.casefold().endswith(_CARRIED):
            continue
        data = part.get_payload(decode=True)
        if isinstance(data, bytes):
            yield Attached(name, data)


def _sender(message: EmailMessage) -> str | None:
    name, address = parseaddr(str(message.get("From", "")))
    return name or address or None
