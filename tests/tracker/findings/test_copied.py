"""DQ40: what was carried from one closed period to the next."""

from __future__ import annotations

import pytest

from tests.tracker.findings.builders import Row, findings_of, portfolio_of, row
from tests.tracker.findings.closed import after_closing
from tracker.portfolio import Portfolio


def _month(**fields: str) -> Portfolio:
    defaults: Row = {"uid": "r", "progress": "", "recruitment": "", "barriers": ""}
    return portfolio_of({"Fylde and Wyre CCG": [row(**{**defaults, **fields})]})


def test_the_same_words_for_a_third_period_are_copied() -> None:
    months = [_month(progress="AL is liaising with care homes") for _ in range(3)]
    (finding,) = findings_of("DQ40", after_closing(months[2], *months[:2]))
    assert finding.field == "progress"
    assert "AL is liaising with care homes" in finding.message
    assert not findings_of("DQ40", after_closing(months[2], months[0])), "only twice"


@pytest.mark.parametrize("words", ["", "None to report", "tbc"])
def test_saying_nothing_three_times_is_not_copying(words: str) -> None:
    months = [_month(barriers=words) for _ in range(3)]
    assert not findings_of("DQ40", after_closing(months[2], *months[:2]))


def test_one_new_sentence_breaks_the_run() -> None:
    old, new = _month(progress="Approved"), _month(progress="Approved. Two nurses appointed.")
    assert not findings_of("DQ40", after_closing(new, old, old))
    assert not findings_of("DQ40", after_closing(new, old, new))


def test_a_delivery_put_off_three_times_is_told_from_first_to_last() -> None:
    months = [_month(delivery_text=f"{month} 2017") for month in ("July", "August", "September")]
    now = _month(delivery_text="December 2017")
    (finding,) = findings_of("DQ40", after_closing(now, *months))
    assert "put off 3 times, from 31 July 2017 to 31 December 2017" in finding.message
    assert not findings_of("DQ40", after_closing(months[2], *months)), "the last one kept"
