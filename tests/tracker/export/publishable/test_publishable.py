"""What may be published: nobody in it, no narrative, and a list of what to read first."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.tracker.export.portfolios import small_portfolio
from tracker.export.publishable.check import remarks
from tracker.export.publishable.scrub import Scrubber, is_nhs_number
from tracker.export.publishable.tables import public_tables
from tracker.export.registry import export
from tracker.model import Person, QuarterlyAnswer, QuarterlyReturn
from tracker.portfolio import Portfolio

AS_OF = date(2017, 11, 9)
MADE = datetime(2017, 11, 9, 12, 0)


def _written(tmp_path: Path, portfolio: Portfolio, name: str = "out.xlsx") -> bytes:
    out = tmp_path / name
    export("publishable", portfolio, [], out, as_of=AS_OF, made_on=MADE)
    if name.endswith(".csv"):
        return out.read_bytes()
    with zipfile.ZipFile(out) as file:
        return b"\n".join(file.read(part) for part in file.namelist())


def _peopled() -> Portfolio:
    portfolio = small_portfolio()
    person = Person(name="Sue Lott", email="sue.lott@lancashire.gov.uk")
    scheme = portfolio.schemes[0]
    scheme.name = "Reablement (ask Sue Lott, 07700 900123)"
    scheme.progress, scheme.barriers, scheme.office_note = "NARRATIVE", "BARRIERS", "SECRET"
    scheme.leads_text = "Sue Lott\nsue.lott@lancashire.gov.uk"
    return Portfolio(**{**vars(portfolio), "people": [*portfolio.people, person]})


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_no_name_address_number_or_narrative_is_in_any_part(tmp_path: Path, name: str) -> None:
    content = _written(tmp_path, _peopled(), name)
    for secret in (b"Sue", b"Lott", b"07700", b"@", b"NARRATIVE", b"BARRIERS", b"SECRET"):
        assert secret not in content or (secret == b"@" and name == "out.xlsx")
    assert b"lancashire.gov.uk" not in content


def test_there_are_no_hidden_sheets_or_comments_and_every_table_has_a_header(
    tmp_path: Path,
) -> None:
    _written(tmp_path, _peopled())
    book = load_workbook(tmp_path / "out.xlsx")
    assert {sheet.sheet_state for sheet in book} == {"visible"}
    assert book.properties.creator == book.properties.lastModifiedBy == "iBCF Scheme Tracker"
    for sheet in book.worksheets[1:]:
        assert len(sheet.tables) == 1
    with zipfile.ZipFile(tmp_path / "out.xlsx") as file:
        assert not any("comment" in part for part in file.namelist())


def test_a_quarterly_return_waits_for_its_release_date() -> None:
    given = QuarterlyReturn(uid="r", quarter="2018/19 Q2", release_on=date(2017, 11, 10))
    answer = QuarterlyAnswer(
        return_uid="r",
        section="conditions",
        item="Plans agreed?",
        part="Confirmation",
        answer="Yes",
    )
    portfolio = Portfolio(
        **{**vars(small_portfolio()), "quarterly_returns": [given], "quarterly_answers": [answer]}
    )
    assert "Quarterly return" not in [table.name for table in public_tables(portfolio, AS_OF)]
    later = public_tables(portfolio, date(2017, 11, 10))
    assert "Quarterly return" in [table.name for table in later]


def test_the_last_look_names_what_was_taken_out_and_what_is_left_to_read() -> None:
    portfolio = _peopled()
    portfolio.schemes[1].name = "Redundancy scheme of Dr Smith"
    said = [remark.why for remark in remarks(portfolio, AS_OF)]
    assert "had a person's name in it, which is left out" in said
    assert "had a long number in it, which is left out" in said
    assert "may name a person" in said
    assert "speaks of staffing or a contract" in said


@pytest.mark.parametrize(
    ("digits", "valid"),
    [("9434765919", True), ("9434765918", False), ("123", False), ("07700900123", False)],
)
def test_nhs_numbers_are_known_by_their_check_digit(digits: str, valid: bool) -> None:
    assert is_nhs_number(digits) is valid


def test_amounts_and_dates_are_no_telephone_numbers() -> None:
    scrub = Scrubber(frozenset())
    kept = "£117,601,234 in 2017/18, ref 20171109, 1,200"
    assert scrub.clean(kept) == kept
