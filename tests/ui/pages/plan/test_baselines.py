"""What the plan is compared with on its page, and what was promised of a row."""

from __future__ import annotations

from datetime import date

from tests.tracker.planrows.plans import AS_OF
from tracker.commands.periods import close_period
from ui.desk import Desk
from ui.pages.plan import PlanPage
from ui.plan.columns import shown_slip


def _slip(page: PlanPage, key: str) -> str:
    return shown_slip(page.source.record(key))


def test_slip_is_counted_since_last_month_without_touching_the_baseline(
    page: PlanPage, plan_desk: Desk
) -> None:
    desk = plan_desk
    desk.run(close_period(desk.portfolio, today=AS_OF, findings=[]))
    chosen = desk.portfolio.programme.baseline_uid
    page.baselines.fill()
    line = page.baselines.actions()[0]
    assert line.text() == "Last month (November 2017)"
    line.trigger()
    assert page.header.baseline.text().strip() == "Baseline: Last month (November 2017)"
    assert _slip(page, "live") == "0"
    page.doing.set_dates("live", date(2017, 11, 1), date(2017, 11, 8))
    assert _slip(page, "live") == "+7"
    page.baselines.fill()
    assert page.baselines.actions()[0].isChecked()
    page.baselines.actions()[0].trigger()
    assert page.header.baseline.text().strip() == "Baseline: July 2017"
    assert desk.portfolio.programme.baseline_uid == chosen


def test_every_date_promised_of_a_row_is_listed_newest_last(page: PlanPage) -> None:
    page.doing.set_dates("live", date(2017, 11, 1), date(2017, 11, 8))
    page.show_cell("live", "finish")
    dialog = page.show_ledger()
    assert dialog is not None
    last = dialog.table.rowCount() - 1
    said = [dialog.table.item(last, column) for column in range(3)]
    assert [cell.text() for cell in said if cell is not None] == [
        "Expected delivery",
        "8 November 2017",
        "+7 days",
    ]
    assert dialog.told.text() == "Expected delivery moved 1 time."
    dialog.close()
