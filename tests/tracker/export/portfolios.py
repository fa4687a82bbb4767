"""Programmes to export, built in memory: a small one, and one of text that files get wrong."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tracker.export.registry import export
from tracker.findings.registry import Finding, Severity
from tracker.model import Area, Programme, RagDefinition, Scheme, Workstream
from tracker.portfolio import Portfolio

AS_OF = date(2017, 11, 9)
MADE_ON = datetime(2017, 11, 9, 14, 5)

LONG_NAME = "Chorley and South Ribble and Greater Preston CCGs"

NASTY_TEXTS = (
    "=1+1",
    '=HYPERLINK("http://example.org","here")',
    "+44 1772 000000",
    "-",
    "-5",
    "- a list\n- of two",
    "@mention",
    "'quoted'",
    "'=not a guard",
    "''-two apostrophes",
    "trailing apostrophe'",
    'say "hello", twice',
    "one\ntwo\n\nfour",
    "emoji 🙂 and 𝔘nicode",
    "é, ñ, ½ and – dashes",
    "00123",
    "1/2",
    "1e5",
    "TRUE",
    "No",
    "#N/A",
    "#REF!",
    "_x000D_",
    "_x005F_x000D_",
    "a_x0041_b",
    "<b>&amp;</b>",
    "semi;colon, comma",
    "November 2017",
    "x" * 20_000,
    "word " * 3_999 + "end",
)
"""Texts that spreadsheets, CSV files and XML are known to change."""


def portfolio_of(schemes: list[Scheme], areas: list[Area] | None = None, **more: Any) -> Portfolio:
    """A programme of these schemes; others of its rows may be given."""
    programme = more.pop("programme", None) or Programme(name="Lancashire iBCF schemes")
    return Portfolio(programme=programme, areas=areas or [], schemes=schemes, **more)


def small_portfolio() -> Portfolio:
    """Two areas, one of them with a note, and a scheme that belongs to no area."""
    fylde = Area(name="Fylde and Wyre CCG", position=0)
    chorley = Area(name=LONG_NAME, note="Each scheme has a nominated lead.", position=1)
    home = Workstream(name="Home first")
    schemes = [
        Scheme(
            area_uid=fylde.uid,
            workstream_uid=home.uid,
            code="FW-1",
            name="CHC screening",
            scheme_text="CHC screening",
            rag="G",
            leads_text="Person A",
            progress="Operational roll-out plan in delivery",
            delivery_text="October 2017 – recruitment in progress",
            delivery_earliest=date(2017, 10, 1),
            delivery_latest=date(2017, 10, 31),
            delivery_precision="month",
            recruitment="Temporary staff from end of September.",
            recruitment_stage="advertised",
            posts_needed=2.0,
            posts_in_post=0.5,
            allocation=123_456_78,
            allocation_text="£123k",
            status="On track",
            stage="mobilising",
            nothing_to_report=True,
            updated_on=date(2017, 11, 9),
            confirmed_on=date(2017, 11, 8),
            office_note="Seen only here: OFFICE-SECRET",
        ),
        Scheme(area_uid=fylde.uid, code="FW-2", name="Reablement", rag="A", progress="Lead-in"),
        Scheme(
            area_uid=chorley.uid,
            code="CSR-1",
            name="Care Home Support Model",
            category="LDP Scheme",
            ref="LCC Scheme ref #18",
            description="Support for care homes",
            rag="R",
            barriers="Momentum with recruitment",
            help_needed="Data extraction",
        ),
        Scheme(code="X-1", name="A scheme without an area"),
    ]
    definitions = [
        RagDefinition(rag="G", definition="Green is on track", position=0),
        RagDefinition(rag="A", definition="Amber may slip", position=1),
        RagDefinition(rag="R", definition="Red may not deliver", position=2),
    ]
    return portfolio_of(schemes, [fylde, chorley], workstreams=[home], rag_definitions=definitions)


def nasty_portfolio() -> Portfolio:
    """Each of the nasty texts in every field of words, and in names of areas and workstreams."""
    areas = [Area(name=text[:40].strip(), note=text) for text in NASTY_TEXTS]
    workstreams = [Workstream(name=text[:40].strip()) for text in NASTY_TEXTS]
    schemes = [
        Scheme(
            area_uid=area.uid,
            workstream_uid=workstream.uid,
            allocation_text=text,
            allocation=(-1) ** at * at * 101,
            posts_needed=at / 4,
            rag=("G", "A", "R", "B", None)[at % 5],
            delivery_earliest=date(1899, 12, 31) if at % 2 else date(1900, 3, 1),
            delivery_latest=date(9999, 12, 31),
            confirmed_on=date(2016, 2, 29),
            nothing_to_report=bool(at % 2),
            **_in_every_field(text),
        )
        for at, (text, area, workstream) in enumerate(
            zip(NASTY_TEXTS, areas, workstreams, strict=True)
        )
    ]
    return portfolio_of(schemes, areas, workstreams=workstreams)


def _in_every_field(text: str) -> dict[str, Any]:
    words = ("name", "description", "ref", "local_number", "category", "rag_reason", "leads_text")
    more = ("progress", "delivery_text", "recruitment", "barriers", "help_needed")
    return dict.fromkeys((*words, *more), text)


def finding(
    uid: str, *, severity: Severity = Severity.WARNING, message: str = "No barrier is given"
) -> Finding:
    """A finding about a scheme."""
    return Finding(
        rule="DQ01",
        severity=severity,
        entity="scheme",
        uid=uid,
        field="barriers",
        where="CHC screening, Fylde and Wyre CCG",
        message=message,
        suggestion="Ask what stands in the way",
    )


def exported(
    folder: Path, portfolio: Portfolio, *findings: Finding, kind: str = "consolidated"
) -> Path:
    """The document of a kind, in the folder."""
    return export(kind, portfolio, findings, folder / "out", as_of=AS_OF, made_on=MADE_ON)


def opened(folder: Path, portfolio: Portfolio, *findings: Finding) -> Any:
    """The consolidated workbook as a user's program sees it: an openpyxl Workbook."""
    return load_workbook(exported(folder, portfolio, *findings))


def printed_above(sheet: Worksheet) -> tuple[str, str, str]:
    """What is printed above every page of a sheet: to the left, in the middle, to the right."""
    header = sheet.oddHeader
    assert header is not None
    left, middle, right = (
        str(part.text or "") if part else "" for part in (header.left, header.center, header.right)
    )
    return left, middle, right
