from __future__ import annotations

import csv
from pathlib import Path

from tests.tracker.export.portfolios import (
    exported,
    finding,
    portfolio_of,
    small_portfolio,
)
from tracker.columns import CONSOLIDATED_COLUMNS
from tracker.model import Scheme


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_columns_are_those_of_the_consolidated_sheet(tmp_path: Path) -> None:
    rows = _rows(exported(tmp_path, small_portfolio(), kind="csv"))
    assert list(rows[0]) == [column.title for column in CONSOLIDATED_COLUMNS]
    assert [row["Scheme"] for row in rows] == [
        "CHC screening",
        "Reablement",
        "Care Home Support Model",
        "A scheme without an area",
    ]


def test_dates_are_iso_and_money_is_plain_pounds(tmp_path: Path) -> None:
    row = _rows(exported(tmp_path, small_portfolio(), kind="csv"))[0]
    assert row["Earliest delivery"] == "2017-10-01"
    assert row["Allocation"] == "123456.78"
    assert row["In post (WTE)"] == "0.5"
    assert row["Posts needed (WTE)"] == "2"
    assert (row["RAG"], row["Nothing to report"]) == ("Green", "Yes")


def test_excel_can_tell_that_it_is_utf_8_and_where_records_end(tmp_path: Path) -> None:
    portfolio = portfolio_of([Scheme(name="One", progress="first\r\nsecond", barriers="½")])
    data = exported(tmp_path, portfolio, kind="csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 2
    assert b'"first\nsecond"' in data


def test_text_that_could_run_is_guarded_and_a_lone_dash_is_not(tmp_path: Path) -> None:
    portfolio = portfolio_of([Scheme(name="=cmd()", progress="-", barriers="-5", ref="@x")])
    row = _rows(exported(tmp_path, portfolio, kind="csv"))[0]
    assert (row["Scheme"], row["Ref"]) == ("'=cmd()", "'@x")
    assert row["What progress has been made?"] == "-"
    assert row["Barriers and help needed"] == "-5"


def test_characters_that_no_file_can_hold_are_left_out(tmp_path: Path) -> None:
    portfolio = portfolio_of([Scheme(name="a\x00b\x1fc\ud800d")])
    assert _rows(exported(tmp_path, portfolio, kind="csv"))[0]["Scheme"] == "abcd"


def test_office_notes_are_in_no_file(tmp_path: Path) -> None:
    assert b"OFFICE-SECRET" not in exported(tmp_path, small_portfolio(), kind="csv").read_bytes()


def test_findings_carry_the_key_of_their_row(tmp_path: Path) -> None:
    portfolio = small_portfolio()
    uid = portfolio.schemes[0].uid
    found = finding(uid, message="=SUM(A1)")
    row = _rows(exported(tmp_path, portfolio, found, kind="findings"))[0]
    assert row["UID"] == uid
    assert row["Severity"] == "Warning"
    assert row["Message"] == "'=SUM(A1)"
