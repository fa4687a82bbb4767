"""The words that go with a pack, as text to copy and as an e-mail draft with the pack attached."""

from __future__ import annotations

from collections.abc import Iterable
from email.message import EmailMessage
from email.policy import SMTP

from tracker.findings.challenge import numbered_points
from tracker.findings.wording import counted
from tracker.packs.content import PackContent
from tracker.timing import format_date

_TYPES = {
    ".xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ".ibcf": ("application", "octet-stream"),
}


def subject(content: PackContent) -> str:
    """The subject line."""
    kind = "a copy to read" if content.to_read else "please update your schemes"
    return f"{content.portfolio.programme.name}, {content.occasion.words}: {kind}"


def letter(content: PackContent, *, file_name: str) -> str:
    """The letter: what is attached, what is asked by when, and what was noticed."""
    contact, occasion = content.contact, content.occasion
    schemes = counted(len(content.plan.schemes), "scheme")
    about = f"{content.portfolio.programme.name}, {occasion.words}"
    if content.to_read:
        body = (
            f"{file_name} is a copy to read of {schemes} that you lead with others. "
            "Somebody else is asked for the update; please tell them what has changed."
        )
        return f"Dear {contact.name}\n\n{about}\n\n{body}\n"
    due = f" by {format_date(occasion.due_on)}" if occasion.due_on else ""
    parts = [f"Dear {contact.name}", about]
    if contact.in_place_of:
        parts.append(f"You are asked in place of {contact.in_place_of}, who is away.")
    parts.append(
        f"Please bring {schemes} in {file_name} up to date and send it back{due}. "
        "You may sort, filter, add rows and leave rows out. Where nothing has changed, say so in "
        "the row: that is an answer too."
    )
    if content.points:
        parts.append("When we put the tracker together, we noticed:")
        parts.append(numbered_points(content.points))
    parts.append("If you cannot open the file, answer in this e-mail, scheme by scheme.")
    return "\n\n".join(parts) + "\n"


def draft_message(
    *,
    to: str | None,
    copy_to: Iterable[str],
    about: str,
    text: str,
    attachment: tuple[str, bytes] | None = None,
) -> bytes:
    """A message ready to send, as the bytes of an .eml file that mail programs open as a draft."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _one_line(about)
    if to:
        message["To"] = _one_line(to)
    copies = [_one_line(address) for address in copy_to]
    if copies:
        message["Cc"] = ", ".join(copies)
    message["X-Unsent"] = "1"
    message.set_content(text)
    if attachment is not None:
        name, data = attachment
        suffix = name[name.rfind(".") :].lower()
        kind, subtype = _TYPES.get(suffix, _TYPES[".ibcf"])
        message.add_attachment(data, maintype=kind, subtype=subtype, filename=name)
    return message.as_bytes()


def _one_line(text: str) -> str:
    return " ".join(text.split())
