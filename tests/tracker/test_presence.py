"""Rows that a later issue left out are counted nowhere, and listed in no export."""

from __future__ import annotations

from datetime import date

from tests.tracker.export.portfolios import portfolio_of
from tracker.model import Area, Scheme
from tracker.presence import present_groups

GONE = date(2017, 11, 9)


def test_areas_stay_without_the_schemes_that_vanished() -> None:
    fylde = Area(name="Fylde and Wyre CCG")
    here = Scheme(name="Telecare", area_uid=fylde.uid)
    gone = Scheme(name="Home First", area_uid=fylde.uid, vanished_on=GONE)
    stray = Scheme(name="Beds", vanished_on=GONE)
    groups = present_groups(portfolio_of([here, gone, stray], [fylde]))
    assert [(area, list(schemes)) for area, schemes in groups] == [(fylde, [here])]
