from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.tracker.findings.builders import finding_on, findings_of, portfolio_of, row
from tracker.model import Milestone


@pytest.mark.parametrize(
    "words",
    [
        None,
        "",
        "-",
        "tbc",
        "Awaiting confirmation",
        "Recruitment on track",
        "Currently in delivery.",
        "Subject to HWB agreeing process to manage change in spending plan.",
    ],
)
def test_delivery_without_a_date_is_noticed_and_its_words_are_quoted(words: str | None) -> None:
    finding = finding_on("DQ02", row(delivery_text=words))
    assert finding is not None
    assert finding.field == "delivery_text"
    assert (words or "No delivery timing is given").rstrip(".") in finding.message
    assert "reviewed" in finding.suggestion


@pytest.mark.parametrize(
    "words",
    [
        "October 2017 – recruitment in progress",
        "November/December 2017",
        "From November 2017, depending on success of recruitment",
        "New Year 2018",
        "Post November",
        "Planned for November 2017.",
        "Roll-out to county wide is on plan for 4th December.",
    ],
)
def test_words_with_a_date_in_them_are_enough(words: str) -> None:
    assert finding_on("DQ02", row(delivery_text=words)) is None


@pytest.mark.parametrize("stage", ["running", "closed", "replaced"])
def test_a_scheme_with_no_delivery_ahead_needs_no_date(stage: str) -> None:
    assert finding_on("DQ02", row(delivery_text="Currently in delivery.", stage=stage)) is None


@pytest.mark.parametrize("stage", [None, "proposed", "mobilising", "closing"])
def test_every_other_stage_needs_one(stage: str | None) -> None:
    assert finding_on("DQ02", row(delivery_text="", stage=stage)) is not None


def test_a_scheme_whose_milestones_are_dated_need_not_say_it_again() -> None:
    portfolio = portfolio_of({"A": [row(delivery_text=None)]})
    step = Milestone(scheme_uid=portfolio.schemes[0].uid, title="Go-live", finish=date(2017, 12, 4))
    assert findings_of("DQ02", replace(portfolio, milestones=[step])) == []
