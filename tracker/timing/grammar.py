"""What a place of the text names: the rules in their order, with or without a part before them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from tracker.timing import days, stretches
from tracker.timing.lookalikes import AUXILIARIES, VERBS_TOO
from tracker.timing.tokens import Kind, Phrases, Tokens
from tracker.timing.units import Found
from tracker.timing.words import PART_JOINERS, PART_LINKS, PARTS, Part

Rule = Callable[[Tokens, int, date], Found | None]

RULES: Mapping[Kind, tuple[Rule, ...]] = {
    Kind.NUMBER: (
        days.week_of_month,
        days.iso_date,
        days.numeric_date,
        days.days_of_month,
        stretches.month_by_number,
        days.short_date,
        stretches.year_and_quarter,
        stretches.whole_year,
    ),
    Kind.WORD: (
        days.week,
        days.week_of_month,
        days.month_and_day,
        stretches.month,
        stretches.quarter,
        stretches.season,
        stretches.feast,
        stretches.new_year,
        stretches.financial_year,
    ),
}
"""The rules for a place that starts with a number or a word; the first that finds wins."""

_PARTS = Phrases(PARTS)
_PART_LINKS = Phrases.among(PART_LINKS)
_PART_JOINERS = Phrases.among(PART_JOINERS)


def found_at(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """The periods named at this place, or None."""
    return _part_of_period(tokens, index, as_of) or _period(tokens, index, as_of)


def _period(tokens: Tokens, index: int, as_of: date) -> Found | None:
    for rule in RULES.get(tokens[index].kind, ()):
        if found := rule(tokens, index, as_of):
            return found
    return None


def _part_of_period(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """A period with its part: "mid-November", "end of March 2018", "early in the New Year"."""
    named = _PARTS.at(tokens, index)
    if named is None or tokens[index - 1].text in AUXILIARIES:
        return None
    parts: tuple[Part, ...] = (named[0],)
    end = named[1]
    joined = _PART_JOINERS.at(tokens, end)
    if joined and (second := _PARTS.at(tokens, joined[1])):
        parts = (*parts, second[0])
        end = second[1]
    linked = _PART_LINKS.at(tokens, end)
    is_noun = tokens[end].text == "of" or (tokens[end].text == "-" and tokens[end].tight)
    is_verb = tokens[index].text in VERBS_TOO and not is_noun
    if is_verb and tokens[index - 1].text not in VERBS_TOO[tokens[index].text]:
        return None
    start = linked[1] if linked else end
    found = _period(tokens, start, as_of) or stretches.current_year(tokens, start, as_of)
    if found is None or not found.periods:
        return found
    first, *others = found.periods
    return replace(found, periods=(replace(first, parts=parts), *others))
