"""Measures, money, risks and decisions as the board pack tells them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.measures import trajectory
from tracker.model import RaidLevel, RaidStatus, RequestState
from tracker.money.printing import printed
from tracker.money.reconciling import reconcile
from tracker.portfolio import Portfolio
from tracker.raid import band, score
from tracker.timing import format_date

_BOARD_LEVELS = {RaidLevel.PROGRAMME, RaidLevel.EXECUTIVE}


def measures(portfolio: Portfolio) -> Iterator[dict[str, str]]:
    """Each measure that has been read, with its target and which way its latest reading went."""
    for measure in portfolio.measures:
        trends = trajectory(measure, portfolio.parts_of("measure_reading", measure.uid))
        if not trends:
            continue
        last, latest = trends[-1], ""
        if last.reading.value is not None:
            latest = f"{last.reading.value:,g} ({last.reading.period})"
        yield {
            "name": measure.name,
            "baseline": measure.baseline_text or "",
            "target": measure.target_text or "",
            "latest": latest,
            "trend": last.reading.declared or last.computed or "",
        }


def money(portfolio: Portfolio) -> Iterator[dict[str, str]]:
    """Each grant of each year with what is allocated of it and what is left."""
    for each in reconcile(portfolio):
        unit = each.grant.unit
        forecast = each.forecast_variance
        yield {
            "fund": each.grant.fund,
            "year": each.grant.year,
            "grant": printed(each.grant.amount, unit),
            "allocated": printed(each.allocated, unit),
            "balance": printed(each.balance, unit),
            "variance": "" if forecast is None else printed(forecast, unit),
        }


def risks(portfolio: Portfolio) -> Iterator[dict[str, str]]:
    """Open entries of the register at programme level or above; all open ones where none is."""
    still_open = [item for item in portfolio.raid_items if item.status != RaidStatus.CLOSED]
    at_board = [item for item in still_open if item.level in _BOARD_LEVELS]
    for item in sorted(at_board or still_open, key=lambda item: -(score(item) or 0)):
        value = score(item)
        yield {
            "title": item.title,
            "kind": item.kind,
            "owner": item.owner or "",
            "score": f"{value} {band(value)}" if value is not None else "",
            "mitigation": item.mitigation or "",
        }


def decisions(portfolio: Portfolio, as_of: date) -> Iterator[str]:
    """What is asked of the board: change requests that wait, and entries escalated to it."""
    for request in portfolio.change_requests:
        if request.state == RequestState.PROPOSED:
            scheme = portfolio.scheme_by_uid[request.scheme_uid]
            yield f"Approve the change to {scheme.name}: {request.title}."
    for item in portfolio.raid_items:
        if item.level == RaidLevel.EXECUTIVE and item.status != RaidStatus.CLOSED:
            due = f", for review on {format_date(item.review_on)}" if item.review_on else ""
            yield f"Note the {item.kind} escalated to this board: {item.title}{due}."
    for milestone in portfolio.milestones:
        if (
            milestone.forecast
            and milestone.finish
            and milestone.forecast > milestone.finish >= as_of
        ):
            yield f"Agree the new date of {milestone.title}: {format_date(milestone.forecast)}."
