"""What tells the kinds of money tables from each other, and from tables of other things."""

from __future__ import annotations

import re

from importers.paper.funds import GRANTS, fund_in
from importers.paper.tables import PaperTable
from importers.paper.totals import says_total

_OTHER_TITLES = re.compile(
    r"^(?:start\b.*|finish\b.*|end date|expected delivery|delivery date|status|milestones?|"
    r"changes?|ibcf proposals?|proposals?|baseline|targets?|trajectory|likelihood|impact|rag\b.*|"
    r"r/?a/?g)$",
    re.IGNORECASE,
)
"""Titles of plans, measures, maps of changes and registers, which may hold money beside."""

_POOL_ROWS = re.compile(
    r"^\W*(?:gross contributions?|net contributions?|contributions? to (?:the )?pool)\b",
    re.IGNORECASE,
)
_POOL_CORNER = re.compile(r"^pool(?:ed)?\b.*(?:\d|\bfund|\bbudget|:)", re.IGNORECASE)
_CONTRIBUTION = re.compile(r"\bcontributions?\b", re.IGNORECASE)
_USE = re.compile(r"\buse of\b|\butili[sz]|\ballocated in\b|\bspent on\b", re.IGNORECASE)


def is_money(paper: PaperTable) -> bool:
    """Whether a table is one of amounts and nothing else."""
    figures = paper.figures
    if figures is None:
        return False
    return not any(map(_OTHER_TITLES.match, (figures.corner, *figures.titles)))


def is_pool(paper: PaperTable) -> bool:
    """Whether organisations stand over columns of what they put into a pool."""
    if not is_money(paper) or paper.figures is None:
        return False
    figures = paper.figures
    rows = sum(bool(_POOL_ROWS.match(row.label)) for row in figures.rows)
    return rows >= 2 or bool(rows and _POOL_CORNER.match(figures.corner))


def is_contributions(paper: PaperTable) -> bool:
    """Whether rows are what organisations or funds contribute, year by year."""
    if not is_money(paper) or is_pool(paper) or paper.figures is None:
        return False
    figures = paper.figures
    titles = (figures.corner, *(column.title for column in figures.columns))
    return any(map(_CONTRIBUTION.search, titles))


def grant_in_use(paper: PaperTable) -> str | None:
    """The grant whose use a table of money sets out; None for any other table."""
    if not is_money(paper) or is_pool(paper) or is_contributions(paper) or paper.figures is None:
        return None
    figures = paper.figures
    above = paper.near[-2:] if paper.table.before else ()
    said = " ".join((figures.corner, paper.heading, *above))
    totals = [row.label for row in figures.rows if says_total(row.label)]
    fund = next(filter(None, map(fund_in, (figures.corner, *totals, paper.heading, *above))), None)
    return fund if fund in GRANTS and _USE.search(said) else None
