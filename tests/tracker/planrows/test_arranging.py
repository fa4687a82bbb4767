"""Which rows are wanted, how many each chip would leave, and what a fold hides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.planrows.plans import plan, rows_of
from tracker.planrows import PlanFilters, matching, visible


def _shown(filters: PlanFilters, folded: frozenset[str] = frozenset()) -> list[str]:
    rows = rows_of(plan())
    return visible(rows, matching(rows, filters), folded)


def test_chips_count_milestones() -> None:
    result = matching(rows_of(plan()), PlanFilters())
    assert result.statuses == {"Completed": 3, "On track": 2, "": 1}
    assert result.conditions == {"overdue": 2, "due": 1, "slipped": 3}
    assert result.milestones == 6


def test_a_chips_count_is_what_it_would_leave_under_the_others() -> None:
    result = matching(rows_of(plan()), PlanFilters(statuses=frozenset({"On track"})))
    assert result.statuses == {"Completed": 3, "On track": 2, "": 1}
    assert result.conditions == {"overdue": 2, "slipped": 2}
    assert result.milestones == 2


def test_what_passes_shows_under_its_parents() -> None:
    wanted = PlanFilters(conditions=frozenset({"due"}))
    assert _shown(wanted) == ["head:capacity", "nurses", "recruit", "advert"]


def test_owner_before_leads_and_words_anywhere_above() -> None:
    assert _shown(PlanFilters(leads=frozenset({"Andrew Colling"}))) == [
        "head:resilience",
        "market",
        "review",
    ]
    assert "review" in _shown(PlanFilters(text="RESILIENCE home"))
    assert _shown(PlanFilters(text="go-live")) == ["head:capacity", "nurses", "live"]
    assert _shown(PlanFilters(text="nothing like it")) == []


def test_a_fold_hides_what_is_under_it() -> None:
    assert _shown(PlanFilters(), frozenset({"nurses", "head:resilience"})) == [
        "head:capacity",
        "nurses",
        "head:resilience",
    ]


@given(st.sets(st.sampled_from(rows_of(plan()).order)))
def test_a_row_shows_unless_something_over_it_is_folded(folded: set[str]) -> None:
    rows = rows_of(plan())
    shown = visible(rows, matching(rows, PlanFilters()), folded)
    assert shown == [key for key in rows.order if folded.isdisjoint(rows.ancestors(key))]
