"""Slip against a baseline, as the Plan page shows it (Oxfordshire, July to November 2017)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tracker.oxfordshire import TAKEN, key, plan_of
from tracker.commands.baselines import take_baseline
from tracker.model import Milestone
from tracker.past import portfolio_with
from tracker.portfolio import Portfolio
from tracker.slip import milestone_slip, scheme_slip

DEMENTIA = "Dementia Specialist Nurses in Care Homes"


@pytest.fixture(scope="module")
def november() -> Portfolio:
    """The November plan against what July promised."""
    july = plan_of("2017-07")
    promised = portfolio_with(july, take_baseline(july, name="July", taken_on=TAKEN).changes)
    return replace(
        plan_of("2017-11"), baselines=promised.baselines, baseline_rows=promised.baseline_rows
    )


def _words(portfolio: Portfolio, scheme: str, title: str) -> str | None:
    uid = key(scheme, title)
    slip = milestone_slip(portfolio.milestone_by_uid[uid], portfolio.promised.get(uid))
    return slip.words if slip else None


def _scheme_words(portfolio: Portfolio, name: str) -> str | None:
    slip = scheme_slip(portfolio, portfolio.scheme_by_uid[key("activity", name)])
    return slip.words if slip else None


@pytest.mark.parametrize(
    ("scheme", "title", "words"),
    [
        (DEMENTIA, "Agreement in principle to proposals", "0"),
        (DEMENTIA, "Agree process", "+21"),
        (DEMENTIA, "Recruit staff", "+60"),
        (DEMENTIA, "Go-live", "+58"),
        ("Delegated Health Care Tasks", "Phased implementation", "start +153"),
        ("Care Home", "New interim beds available", None),
    ],
)
def test_milestones_slip_as_published(
    november: Portfolio, scheme: str, title: str, words: str | None
) -> None:
    assert _words(november, scheme, title) == words


@pytest.mark.parametrize(
    ("scheme", "words"),
    [
        (DEMENTIA, "+58"),
        ("Emergency Department Additional Staffing", "0"),
        ("Contract Management of Reablement Service (HART)", "0"),
        ("Delegated Health Care Tasks", None),
        ("Flu vaccinations", None),
    ],
)
def test_a_scheme_slips_as_the_milestone_that_ends_it(
    november: Portfolio, scheme: str, words: str | None
) -> None:
    assert _scheme_words(november, scheme) == words


def test_working_days_leave_out_weekends_and_bank_holidays(november: Portfolio) -> None:
    uid = key(DEMENTIA, "Go-live")
    slip = milestone_slip(november.milestone_by_uid[uid], november.promised[uid])
    assert slip is not None
    assert (slip.days, slip.working_days) == (58, 42)


def _with(november: Portfolio, uid: str, **fields: object) -> Portfolio:
    rows: list[Milestone] = [
        row.model_copy(update=fields) if row.uid == uid else row for row in november.milestones
    ]
    return replace(november, milestones=rows)


def test_a_forecast_counts_before_the_expected_delivery(november: Portfolio) -> None:
    forecast = _with(november, key(DEMENTIA, "Go-live"), forecast=TAKEN)
    assert _words(forecast, DEMENTIA, "Go-live") == "-56"


def test_an_open_end_counts_no_more_once_it_is_done(november: Portfolio) -> None:
    uid = key("Delegated Health Care Tasks", "Phased implementation")
    done = _with(november, uid, status="Completed")
    assert _scheme_words(done, "Delegated Health Care Tasks") == "0"


def test_without_a_baseline_nothing_slips() -> None:
    assert _words(plan_of("2017-11"), DEMENTIA, "Go-live") is None
    assert _scheme_words(plan_of("2017-11"), DEMENTIA) is None
