"""The kinds of document the programme can be written as, and the one way to write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from pathlib import Path

from tracker.comparison import Moment
from tracker.errors import WrongUsage
from tracker.export.safe_write import written_safely
from tracker.findings.registry import Finding
from tracker.portfolio import Portfolio
from tracker.standing import is_draft


@dataclass(frozen=True, slots=True)
class ExportKind:
    """One kind of document. `writer` is "module:function", loaded only when it is asked for,
    since some of them need heavy libraries; where it can write `others` than the usual `suffix`,
    it goes by the suffix of the path it is given. A `stamped` one says on its pages that it is a
    draft, and its writer takes that as `draft`; the writer of a `checked` one takes the findings
    after the portfolio; a `templated` one can fill a template of the
    office's own, which its writer takes as `template`; one that `compares` takes two moments as
    `between`."""

    name: str
    title: str
    suffix: str
    writer: str
    others: tuple[str, ...] = ()
    checked: bool = False
    stamped: bool = False
    templated: bool = False
    compares: bool = False

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Every ending its files may have, the usual one first."""
        return (self.suffix, *self.others)

    def load(self) -> Callable[..., None]:
        """The function that writes it: (portfolio, path, *, as_of, made_on), with the findings
        before the path if it is `checked`."""
        module, _, function = self.writer.partition(":")
        loaded: Callable[..., None] = getattr(import_module(module), function)
        return loaded


EXPORTS: Mapping[str, ExportKind] = {
    kind.name: kind
    for kind in (
        ExportKind(
            "consolidated",
            "The consolidated tracker, as an Excel workbook",
            ".xlsx",
            "tracker.export.workbook.consolidated:write_consolidated",
            checked=True,
            stamped=True,
        ),
        ExportKind(
            "plan",
            "The plan, as an Excel workbook",
            ".xlsx",
            "tracker.export.workbook.plan.workbook:write_plan",
            checked=True,
            stamped=True,
        ),
        ExportKind(
            "gantt",
            "The plan as a Gantt chart, for print",
            ".pdf",
            "tracker.export.gantt.write:write_gantt",
            (".svg", ".png"),
            stamped=True,
        ),
        ExportKind(
            "board-pack",
            "The board pack, in Word",
            ".docx",
            "tracker.export.board.write:write_board_pack",
            (".pdf",),
            stamped=True,
            templated=True,
        ),
        ExportKind(
            "highlights",
            "A page of highlights per scheme, in Word",
            ".docx",
            "tracker.export.board.write:write_highlights",
            (".pdf",),
            stamped=True,
            templated=True,
        ),
        ExportKind(
            "changes",
            "A page of what changed, for the board, in Word",
            ".docx",
            "tracker.export.board.write:write_summary",
            (".pdf",),
            stamped=True,
            templated=True,
            compares=True,
        ),
        ExportKind(
            "quarterly",
            "The quarterly return, as an Excel workbook",
            ".xlsx",
            "tracker.export.quarterly.write:write_quarterly",
            (".csv",),
        ),
        ExportKind(
            "publishable",
            "What may be published: no people, contacts or narrative",
            ".xlsx",
            "tracker.export.publishable.write:write_publishable",
            (".csv",),
        ),
        ExportKind(
            "csv",
            "The consolidated tracker's rows, as CSV",
            ".csv",
            "tracker.export.delimited:write_csv",
            checked=True,
        ),
        ExportKind(
            "findings",
            "What the checks noticed, as CSV",
            ".csv",
            "tracker.export.delimited:write_findings_csv",
            checked=True,
        ),
        ExportKind(
            "msproject",
            "The plan, as Microsoft Project XML",
            ".xml",
            "tracker.export.msproject.document:write_msproject",
        ),
        ExportKind(
            "calendar",
            "The milestones, as a calendar",
            ".ics",
            "tracker.export.calendar:write_calendar",
        ),
    )
}
"""Every kind of export, by the name used on the command line."""


def export_kind(name: str) -> ExportKind:
    """A kind by its name; raises `WrongUsage` naming those there are."""
    try:
        return EXPORTS[name]
    except KeyError:
        raise WrongUsage(
            f"there is no export called {name!r}", remedy=f"use {', '.join(EXPORTS)}"
        ) from None


def export(
    kind: str,
    portfolio: Portfolio,
    findings: Sequence[Finding],
    out: Path,
    *,
    as_of: date,
    made_on: datetime,
    template: Path | None = None,
    between: tuple[Moment, Moment] | None = None,
) -> Path:
    """Write one document and return its path; a name without a suffix gets the kind's.

    The findings matter to the kinds that are `checked`.

    Raises `WrongUsage` for an unknown kind, for a template or moments to compare where there can
    be none, and for another suffix than the kind's (so that no export ever replaces a programme),
    and `Refused` where the file cannot be written.
    """
    chosen = export_kind(kind)
    if not out.suffix and not out.is_dir():
        out = out.with_name(f"{out.name}{chosen.suffix}")
    if out.suffix.lower() not in chosen.suffixes and not out.is_dir():
        raise WrongUsage(
            f"{out.name} is no name for a {kind} export",
            remedy=f"end it in {' or '.join(chosen.suffixes)}",
        )
    write = chosen.load()
    more: dict[str, object] = {"draft": is_draft(portfolio)} if chosen.stamped else {}
    if chosen.templated:
        more["template"] = template
    elif template is not None:
        raise WrongUsage(f"a {kind} export has no template of the office's own")
    if chosen.compares:
        more["between"] = between
    elif between is not None:
        raise WrongUsage(f"a {kind} export compares nothing", remedy="only changes does")
    told = (portfolio, findings) if chosen.checked else (portfolio,)
    return written_safely(
        out, lambda path: write(*told, path, as_of=as_of, made_on=made_on, **more)
    )
