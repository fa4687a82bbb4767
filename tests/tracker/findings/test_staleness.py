from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.tracker.findings.builders import AS_OF, finding_on, findings_of, portfolio_of, row
from tests.tracker.findings.closed import after_closing


def ago(days: int) -> date:
    return AS_OF - timedelta(days=days)


def test_a_row_older_than_the_programme_allows_is_stale_and_the_message_says_how_old() -> None:
    finding = finding_on("DQ36", row(updated_on=ago(66)))
    assert finding is not None
    assert finding.message == (
        "Last updated or confirmed on 4 September 2017, 66 days before 9 November 2017; "
        "the programme allows 31."
    )


@pytest.mark.parametrize(("days", "stale"), [(0, False), (31, False), (32, True), (-5, False)])
def test_the_last_day_allowed_is_not_yet_stale(days: int, stale: bool) -> None:
    assert (finding_on("DQ36", row(updated_on=ago(days))) is not None) is stale


def test_confirming_a_row_keeps_it_fresh() -> None:
    assert finding_on("DQ36", row(updated_on=ago(90), confirmed_on=ago(2))) is None
    assert finding_on("DQ36", row(updated_on=None, confirmed_on=ago(2))) is None
    assert finding_on("DQ36", row(updated_on=ago(2), confirmed_on=ago(90))) is None


def test_a_row_with_neither_date_is_stale() -> None:
    finding = finding_on("DQ36", row(updated_on=None))
    assert finding is not None
    assert finding.message == "There is no date on which it was last updated."


def test_the_limit_is_the_programmes_own() -> None:
    rows = {"West Lancs CCG": [row(updated_on=ago(66))]}
    assert not findings_of("DQ36", portfolio_of(rows, stale_after_days=92))


@pytest.mark.parametrize("stage", ["running", "closed", "replaced"])
def test_a_scheme_with_no_delivery_ahead_is_never_stale(stage: str) -> None:
    assert finding_on("DQ36", row(updated_on=None, stage=stage)) is None


def test_with_closed_periods_a_row_may_be_one_period_old() -> None:
    """September closed on the 28th and November the 9th worked in: 42 days."""
    for days, stale in ((42, False), (43, True)):
        now = portfolio_of({"West Lancs CCG": [row(updated_on=ago(days))]})
        assert bool(findings_of("DQ36", after_closing(now, now))) is stale
