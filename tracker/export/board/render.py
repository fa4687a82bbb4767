"""Filling a Word template: sandboxed, with every placeholder known and every picture described."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import TemplateError
from jinja2.sandbox import SandboxedEnvironment

from tracker.errors import Refused, WrongUsage
from tracker.export.maker import APP

PICTURE_WIDTH_CM = 17.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file and the words that stand for it."""

    path: Path
    told: str


def render(
    template: Path,
    out: Path,
    context: Mapping[str, Any],
    *,
    known: Collection[str],
    pictures: Mapping[str, Picture],
    made_on: datetime,
) -> None:
    """Fill the template into `out`; headings, header rows, language and styles stay the template's.

    Raises `Refused` for a file that is no Word template or whose placeholders do not read, and
    `WrongUsage` naming placeholders this app does not know.
    """
    paper = _opened(template)
    language = SandboxedEnvironment(autoescape=True)
    try:
        wanted = paper.get_undeclared_template_variables(language)
        unknown = sorted(wanted - set(known))
        if unknown:
            raise WrongUsage(
                f"{template.name} has placeholders this app does not know: {', '.join(unknown)}",
                remedy=f"it knows {', '.join(known)}",
            )
        drawn = {
            name: InlineImage(paper, str(picture.path), width=Cm(PICTURE_WIDTH_CM))
            for name, picture in pictures.items()
            if name in wanted
        }
        paper.render({**context, **drawn}, language, autoescape=True)
    except TemplateError as error:
        raise Refused(
            f"has a placeholder that does not read ({error.message})",
            file=template,
            remedy="look for unpaired brackets or a loop without its end",
        ) from error
    _describe(paper, [picture.told for name, picture in pictures.items() if name in wanted])
    properties = paper.docx.core_properties
    properties.author = properties.last_modified_by = APP
    properties.created = properties.modified = made_on
    paper.save(str(out))


def _opened(template: Path) -> Any:
    try:
        paper = DocxTemplate(str(template))
        paper.init_docx()
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise Refused(
            "is no Word document", file=template, remedy="choose a template saved as .docx"
        ) from error
    return paper


def _describe(paper: Any, told: Collection[str]) -> None:
    """Give every picture that was put in its alternative text, in their order."""
    words = list(told)
    for part in paper.docx.element.body.iter(qn("wp:docPr")):
        if not part.get("descr") and words:
            part.set("descr", words.pop(0))
