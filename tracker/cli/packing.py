"""`pack`: what each contact is asked to bring up to date, as files and e-mail drafts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.app import AsJson, ProgrammeFile, app, print_json, say
from tracker.cli.programme import opened_programme
from tracker.findings.wording import counted
from tracker.issuing import issue
from tracker.packs.issued import Issued, IssuedPack
from tracker.views.rows import View


@app.command("pack")
def pack(
    file: ProgrammeFile,
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="DIR", help="The folder to write into.")
    ],
    lead: Annotated[str | None, typer.Option("--lead", metavar="NAME", help="Only theirs.")] = None,
    area: Annotated[str | None, typer.Option("--area", metavar="NAME", help="Only of it.")] = None,
    kind: Annotated[
        str, typer.Option("--kind", metavar="KIND", help="xlsx (a workbook) or ibcf (a file).")
    ] = "xlsx",
    as_json: AsJson = False,
) -> None:
    """Issue a pack to every contact, with an e-mail ready to send."""
    with opened_programme(file) as programme:
        issued = issue(programme, out, lead=lead, area=area, kind=kind)
    if as_json:
        print_json(_view(issued))
        return
    for made in issued.packs:
        schemes = counted(len(made.content.plan.schemes), "scheme")
        to = made.content.contact.email or "no e-mail address"
        say(f"{made.content.contact.name} ({to}): {schemes}, {made.file.name}")
    if issued.copies:
        say(f"{counted(len(issued.copies), 'file')} to read for other leads")
    unsendable = sum(1 for made in issued.packs if not made.content.contact.email)
    say(
        f"Issued {counted(len(issued.packs), 'pack')} into {out}; {unsendable} have no address."
        if unsendable
        else f"Issued {counted(len(issued.packs), 'pack')} into {out}."
    )


def _view(issued: Issued) -> View:
    first = issued.packs[0].content
    return {
        "period": first.occasion.label,
        "as_of": first.occasion.as_of.isoformat(),
        "packs": [_pack_view(made) for made in issued.packs],
        "copies": [_pack_view(made) for made in issued.copies],
        "change_set": issued.made.uid if issued.made else None,
    }


def _pack_view(made: IssuedPack) -> View:
    content = made.content
    contact = content.contact
    return {
        "uid": content.stamp.pack_uid,
        "contact": contact.name,
        "email": contact.email,
        "in_place_of": contact.in_place_of,
        "copied_to": list(made.copied_to),
        "file": str(made.file),
        "message": str(made.message),
        "text": str(made.text),
        "schemes": [uid for uid, _ in content.rows("scheme")],
        "milestones": [uid for uid, _ in content.rows("milestone")],
        "findings": len(content.points),
    }
