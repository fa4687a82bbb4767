"""The chart as a file: searchable pages, one picture, and what is refused."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.tracker.export.appendix import month, november, plan_with, step
from tests.tracker.export.portfolios import MADE_ON
from tests.tracker.oxfordshire import AS_OF
from tracker.errors import Refused, WrongUsage
from tracker.export import palette
from tracker.export.gantt import write
from tracker.export.gantt.canvas import Canvas, drawing
from tracker.export.gantt.write import draw_gantt
from tracker.export.registry import export
from tracker.model import Dependency, Status
from tracker.portfolio import Portfolio


def words_of(portfolio: Portfolio, *, draft: bool = False) -> list[str]:
    """The words of each page."""
    with drawing():
        pages = draw_gantt(portfolio, as_of=AS_OF, draft=draft)
        return ["\n".join(page.said) for page in pages]


def written(folder: Path, portfolio: Portfolio, name: str = "gantt.pdf") -> Path:
    return export("gantt", portfolio, [], folder / name, as_of=AS_OF, made_on=MADE_ON)


@pytest.fixture(scope="module")
def november_pages() -> list[str]:
    """The words of each page of the November plan."""
    return words_of(november())


def test_every_page_has_its_head_its_legend_and_its_number(november_pages: list[str]) -> None:
    assert len(november_pages) == 2
    for number, words in enumerate(november_pages, start=1):
        assert "As of 9 November 2017: 4 workstreams, 13 schemes, 49 milestones" in words
        assert "Expected" in words
        assert "Baseline, where it differs" in words
        assert f"Page {number} of 2" in words


def test_slip_lateness_and_the_as_of_date_are_told_in_words(november_pages: list[str]) -> None:
    whole = "\n".join(november_pages)
    for said in ("+58 days", "8 days overdue", "101 days overdue", "open-ended", "9 Nov 2017"):
        assert said in whole


def test_a_pdf_has_its_pages_and_text_that_can_be_searched(tmp_path: Path) -> None:
    long = step("A decade", start=month(4, year=2013), finish=month(3, year=2023))
    made = written(tmp_path, plan_with(long)).read_bytes()
    assert len(re.findall(rb"/Type /Page\b", made)) == 3
    assert b"/ToUnicode" in made
    assert b"/FontFile2" in made


def test_a_picture_is_one_file_and_its_text_is_text(tmp_path: Path) -> None:
    late = step("Go-live", finish=month(11), status=Status.DELAYED)
    root = ElementTree.parse(written(tmp_path, plan_with(late), "gantt.SVG")).getroot()
    texts = {"".join(each.itertext()).strip() for each in root.iter() if each.tag.endswith("text")}
    assert {"Improving Flow", "Go-live", "8 days overdue"} <= texts


def test_arrows_lead_to_what_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    first = step("Recruit", uid="one", start=month(9), finish=month(10))
    then = step("Go-live", uid="two", start=month(11), finish=month(12))
    plan = plan_with(first, then)
    linked = replace(plan, dependencies=[Dependency(before_uid="one", after_uid="two", kind="FS")])
    inks: list[str] = []
    draw = Canvas.line

    def line(self: Canvas, start: Any, end: Any, colour: str, **more: Any) -> None:
        inks.append(colour)
        draw(self, start, end, colour, **more)

    monkeypatch.setattr(Canvas, "line", line)
    assert "Waits for" not in words_of(plan)[0]
    assert palette.LINK not in inks
    assert "Waits for" in words_of(linked)[0]
    # Three stretches of the arrow and the sample of the legend.
    assert inks.count(palette.LINK) == 4


def test_a_png_is_a_png(tmp_path: Path) -> None:
    made = written(tmp_path, plan_with(step(start=AS_OF)), "gantt.png")
    assert made.read_bytes().startswith(b"\x89PNG")


def test_another_suffix_is_answered_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match=r"end it in \.pdf or \.svg or \.png"):
        written(tmp_path, plan_with(), "gantt.docx")


def test_nothing_in_a_text_is_taken_for_mathematics_or_missing_letters(tmp_path: Path) -> None:
    portfolio = plan_with(
        step("Cost $x^2$ & \\alpha 🙂", start=AS_OF, status=Status.CANCELLED),
        step("Endless", start=AS_OF, status=Status.PAUSED),
        step("No dates", finish_text="tbc"),
        name="_under_ {braces}\nand a line",
    )
    (words,) = words_of(portfolio)
    assert "Cost $x^2$ & \\alpha" in words
    assert written(tmp_path, portfolio).stat().st_size > 0


def test_a_draft_says_so_and_a_vanished_row_or_office_note_says_nothing() -> None:
    portfolio = plan_with(
        step("Kept", start=AS_OF),
        step("Vanished", start=AS_OF, vanished_on=AS_OF),
        office_note="OFFICE-SECRET",
    )
    (words,) = words_of(portfolio, draft=True)
    assert "DRAFT" in words
    assert "Kept" in words
    assert "Vanished" not in words
    assert "SECRET" not in words


def test_an_empty_plan_says_what_to_do() -> None:
    (words,) = words_of(Portfolio(plan_with().programme))
    assert "import a plan, or add milestones" in words


def test_a_plan_too_long_to_draw_leaves_milestones_out_or_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    portfolio = plan_with(*(step(f"Step {number}", start=AS_OF) for number in range(9)))
    monkeypatch.setattr(write, "MOST_ROWS", 5)
    (words,) = words_of(portfolio)
    assert "Milestones are left out" in words
    assert "Step 1" not in words
    monkeypatch.setattr(write, "MOST_ROWS", 1)
    with pytest.raises(Refused, match="export FILE plan"):
        words_of(portfolio)


def test_an_as_of_date_long_after_the_plan_does_not_stretch_it() -> None:
    late = step("Go-live", start=month(10), finish=month(11), status=Status.DELAYED)
    with drawing():
        (page,) = draw_gantt(plan_with(late), as_of=month(11, year=2026))
    assert "3287 days overdue" in page.said
    assert "2018" in page.said
    assert "2019" not in page.said
