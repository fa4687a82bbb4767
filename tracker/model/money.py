"""Money: grants, what schemes are given and spend, pooled contributions, printed totals.

Amounts are whole pence. `unit` is how the document printed them, a word of `tracker.model.Unit`;
`year` is a financial year as "2017/18". `vanished_on` is the as-of date of the issue of its table
that left a row out (DQ27).
"""

from __future__ import annotations

from datetime import date

from tracker.model.base import Row, key, link


class Grant(Row, table=True):
    """What a fund gives in a year."""

    uid: str = key()
    source_uid: str | None = link("source_document")
    fund: str
    year: str
    amount: int
    unit: str = "pounds"
    place: str | None = None
    position: int = 0


class MoneyLine(Row, table=True):
    """One line of spending in one year; `scheme_uid` where it is a scheme of the programme.

    `heading` is the table, theme or pool that the line is added up under; `part` the sub total
    within it, by its label.
    """

    __tablename__ = "money_line"
    uid: str = key()
    source_uid: str | None = link("source_document")
    scheme_uid: str | None = link("scheme")
    heading: str | None = None
    part: str | None = None
    label: str
    fund: str | None = None
    year: str | None = None
    allocation: int | None = None
    forecast: int | None = None
    actual: int | None = None
    unit: str = "pounds"
    place: str | None = None
    note: str | None = None
    position: int = 0
    vanished_on: date | None = None


class Contribution(Row, table=True):
    """What an organisation puts into a pool under one label; deductions are negative.

    `part` is the sub total that it is counted in ("Gross Contribution"), where there is one.
    """

    uid: str = key()
    source_uid: str | None = link("source_document")
    pool: str
    organisation: str
    year: str | None = None
    part: str | None = None
    label: str
    amount: int
    unit: str = "pounds"
    place: str | None = None
    position: int = 0
    vanished_on: date | None = None


class PrintedTotal(Row, table=True):
    """A total as a document prints it, to be held against its rows.

    `covers` is "lines" or "contributions"; `heading` and `series` say which of them (a pool and an
    organisation, a table and a fund), `figure` which amount of a line. `level` is "total" or "net"
    for all of these rows, "subtotal" or "gross" for those whose `part` is its label, "row" for
    those whose label it bears, over their funds.
    """

    __tablename__ = "printed_total"
    uid: str = key()
    source_uid: str | None = link("source_document")
    covers: str
    heading: str | None = None
    series: str | None = None
    label: str
    year: str | None = None
    level: str = "total"
    figure: str = "allocation"
    printed: int
    unit: str = "pounds"
    place: str | None = None
    position: int = 0
    vanished_on: date | None = None
