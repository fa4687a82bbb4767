"""Money as held: which rows count, what adds up, how it meets the grants, and how it is told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from importers.context import Context
from importers.paper import read_paper
from importers.word import read_word
from tests.conftest import SAMPLES
from tests.tracker.imports import AS_OF, accept, document, proposed, scheme
from tracker.changes import RowChange
from tracker.commands.registers import add_register_row, remove_register_row
from tracker.commands.rows import set_field
from tracker.draft import Draft, DraftRow, Value
from tracker.errors import WrongUsage
from tracker.findings import run_rules
from tracker.money.printing import printed
from tracker.money.reconciling import balance_words, reconcile
from tracker.money.spending import financial_year, spending
from tracker.money.totals import checked_totals
from tracker.money.view import money_view
from tracker.past import portfolio_with
from tracker.workspace import Workspace

JULY = SAMPLES / "oxfordshire-board-paper-2017-07.docx"
WARWICKSHIRE = SAMPLES / "warwickshire-bcf-plan-2017-19.docx"
YEAR = "2017/18"


def grant(pence: int, **more: Any) -> DraftRow:
    """The iBCF grant of 2017/18."""
    values = {"fund": "iBCF", "year": YEAR, "amount": pence, "unit": "thousands", **more}
    return DraftRow("grant", "table 1", f"{values['fund']} {values['year']}", values)


def line(label: str, pence: int | None, **more: Any) -> DraftRow:
    """A line of the iBCF in 2017/18."""
    values = {"heading": "Use", "label": label, "fund": "iBCF", "year": YEAR, "unit": "thousands"}
    return DraftRow("money_line", "table 2", label, {**values, "allocation": pence, **more})


def total(label: str, pence: int, **more: Any) -> DraftRow:
    """A total printed under those lines."""
    values = {"covers": "lines", "heading": "Use", "series": "iBCF", "year": YEAR, "label": label}
    return DraftRow("printed_total", "t", label, {**values, "printed": pence, **more})


def hold(workspace: Workspace, *rows: DraftRow, issue: str = "first", **more: Any) -> None:
    """Import a paper with these rows."""
    accept(workspace, proposed(workspace, Draft("board-paper", rows=rows, **more), issue))


def found(workspace: Workspace, rule: str) -> list[str]:
    """What a rule says."""
    return [each.message for each in run_rules(workspace.portfolio, AS_OF) if each.rule == rule]


def typed(workspace: Workspace, uid: str, field: str, text: str) -> None:
    """Set a field as a person does."""
    portfolio = workspace.portfolio
    workspace.run(set_field(portfolio, uid=uid, field=field, text=text, today=AS_OF, as_of=AS_OF))


def test_july_does_not_add_up_until_it_is_put_right(workspace: Workspace) -> None:
    accept(workspace, proposed(workspace, read_paper(read_word(JULY), Context())))
    (message,) = found(workspace, "DQ21")
    assert "is printed as £94,292k, £169k more than its rows, which add up to £94,123k" in message
    (wrong,) = [each for each in checked_totals(workspace.portfolio) if not each.agrees]
    typed(workspace, wrong.total.uid, "printed", "94,123,000")
    assert found(workspace, "DQ21") == []


def test_warwickshire_adds_up_as_held(workspace: Workspace) -> None:
    accept(workspace, proposed(workspace, read_paper(read_word(WARWICKSHIRE), Context())))
    assert found(workspace, "DQ21") == []
    assert found(workspace, "DQ22") == []
    view = money_view(workspace.portfolio)
    pooled = [each for each in view["totals"] if each["label"] == "Total BCF pooled budget"]
    assert [(each["year"], each["printed"], each["computed"]) for each in pooled] == [
        ("2017/18", 117_601_234, 117_601_234),
        ("2018/19", 120_101_728, 120_101_728),
    ]
    assert [(each["fund"], each["year"], each["amount"]) for each in view["unallocated"]] == [
        ("iBCF", "2017/18", 584),
        ("iBCF", "2018/19", -739),
    ]


def test_a_grant_whose_use_nothing_records_says_that(workspace: Workspace) -> None:
    """As a quarterly return leaves it: it gives the grant, and tells of its use in words alone."""
    accept(workspace, proposed(workspace, document(rows=(grant(547_859_500),))))
    (met,) = reconcile(workspace.portfolio)
    assert (met.recorded, balance_words(met)) == (False, "its use is not recorded")
    (message,) = found(workspace, "DQ22")
    assert message.startswith("Nothing here says in figures how the iBCF grant of £5,478")
    assert money_view(workspace.portfolio)["unallocated"][0]["amount"] == 5_478_595


def test_schemes_allocate_less_than_the_grant(workspace: Workspace) -> None:
    draft = document(
        scheme("Intermediate Care Team", allocation=120_000_000, allocation_text="1,200"),
        scheme("Home Care Market", allocation=504_600_000, allocation_text="5,046"),
        scheme("Direct Payment Support", allocation_text="Funded from existing budgets"),
        rows=(grant(627_600_000), line("Improving Flow", 630_000_000, unit="millions")),
    )
    accept(workspace, proposed(workspace, draft))
    (message,) = found(workspace, "DQ22")
    assert message == (
        "£6,246k of the iBCF grant of £6,276k for 2017/18 is allocated: £30k is unallocated."
    )
    view = money_view(workspace.portfolio)
    assert view["unallocated"][0]["amount"] == 30_000
    by_scheme = [each for each in view["lines"] if each["scheme_uid"]]
    assert [(each["allocation"], each["fund"], each["year"]) for each in by_scheme] == [
        (1_200_000, "iBCF", YEAR),
        (5_046_000, "iBCF", YEAR),
    ]


def test_a_line_of_a_scheme_takes_the_place_of_what_the_scheme_says(workspace: Workspace) -> None:
    accept(workspace, proposed(workspace, document(scheme("Home First", allocation=100))))
    uid = workspace.portfolio.schemes[0].uid
    texts = {"label": "Home First", "fund": "iBCF", "year": "17/18", "allocation": "£2.50"}
    intent = add_register_row(workspace.portfolio, entity="money_line", texts=texts, scheme_uid=uid)
    workspace.run(intent)
    assert [(spend.allocation, spend.year) for spend in spending(workspace.portfolio)] == [
        (250, YEAR)
    ]


def test_a_line_of_other_money_that_bears_a_scheme_s_name_leaves_its_allocation(
    workspace: Workspace,
) -> None:
    draft = document(scheme("Reablement", allocation=600), rows=(grant(600),))
    accept(workspace, proposed(workspace, draft))
    values: dict[str, Value] = {
        "heading": "Care at home",
        "label": "Reablement",
        "year": YEAR,
        "allocation": 9,
    }
    other = DraftRow("money_line", "t", "Reablement", values, scheme="Reablement")
    hold(workspace, other, issue="other")
    assert workspace.portfolio.money_lines[0].scheme_uid == workspace.portfolio.schemes[0].uid
    assert reconcile(workspace.portfolio)[0].allocated == 600


def test_a_vanished_scheme_and_its_lines_do_not_count(workspace: Workspace) -> None:
    first = document(
        scheme("Home First", allocation=200), scheme("Falls", allocation=300), rows=(grant(500),)
    )
    accept(workspace, proposed(workspace, first))
    gone = workspace.portfolio.schemes[0]
    change = RowChange("scheme", gone.uid, {"vanished_on": None}, {"vanished_on": "2017-12-01"})
    portfolio = portfolio_with(workspace.portfolio, [change])
    assert [spend.label for spend in spending(portfolio)] == ["Falls"]
    assert reconcile(portfolio)[0].allocated == 300


def test_the_balance_of_a_table_allocates_nothing(workspace: Workspace) -> None:
    hold(workspace, grant(600), line("Reablement", 500), line("Balance", 100))
    assert reconcile(workspace.portfolio)[0].balance == 100


def test_lines_that_the_next_issue_leaves_out_do_not_count(workspace: Workspace) -> None:
    hold(workspace, grant(600), line("A", 300), line("B", 300), total("Total", 600))
    hold(workspace, grant(600), line("A", 600), total("Total", 600), issue="second")
    assert [spend.label for spend in spending(workspace.portfolio)] == ["A"]
    assert found(workspace, "DQ21") == found(workspace, "DQ22") == []
    assert len(workspace.portfolio.money_lines) == 2


def test_sub_totals_are_checked_and_not_counted_twice(workspace: Workspace) -> None:
    hold(
        workspace,
        line("A", 100, part="Sub total"),
        line("B", 200, part="Sub total"),
        line("C", 400),
        total("Sub total", 300, level="subtotal"),
        total("Total", 700),
    )
    assert [each.computed for each in checked_totals(workspace.portfolio)] == [300, 700]


@pytest.mark.parametrize(
    ("unit", "apart", "agrees"),
    [
        ("pounds", 0, True),
        ("pounds", 1, False),
        ("thousands", 100_000, True),
        ("thousands", 100_001, False),
        ("millions", 5_000_000, True),
        ("millions", 5_000_001, False),
    ],
)
def test_the_tolerance_is_that_of_the_unit(
    workspace: Workspace, unit: str, apart: int, agrees: bool
) -> None:
    hold(workspace, line("A", 10**8, unit=unit), total("Total", 10**8 + apart, unit=unit))
    assert [each.agrees for each in checked_totals(workspace.portfolio)] == [agrees]


def test_two_partnerships_grants_meet_each_its_own_document(workspace: Workspace) -> None:
    hold(workspace, grant(100), line("A", 100))
    hold(workspace, grant(900_000_000), line("Z", 900_000_000, heading="Else"), issue="other")
    assert [each.balance for each in reconcile(workspace.portfolio)] == [0, 0]


def test_forecast_variance(workspace: Workspace) -> None:
    hold(workspace, grant(300), line("A", 300, forecast=350, actual=120))
    (each,) = reconcile(workspace.portfolio)
    assert (each.forecast_variance, each.actual) == (50, 120)


def test_a_sum_held_as_a_line_is_pointed_out(workspace: Workspace) -> None:
    hold(workspace, line("Sub Total - Council", 100), line("A", 100))
    assert found(workspace, "DQ33") == ["“Sub Total - Council” reads as a sum of other lines."]


def test_rows_are_added_changed_and_removed_by_people(workspace: Workspace) -> None:
    texts = {"fund": "iBCF", "year": "2018-2019", "amount": "£1,000,000"}
    workspace.run(add_register_row(workspace.portfolio, entity="grant", texts=texts))
    (row,) = workspace.portfolio.grants
    assert (row.year, row.amount) == ("2018/19", 100_000_000)
    typed(workspace, row.uid, "amount", "(500)")
    assert workspace.portfolio.grants[0].amount == -50_000
    workspace.run(remove_register_row(workspace.portfolio, uid=row.uid))
    assert not workspace.portfolio.grants
    workspace.undo()
    assert workspace.portfolio.grants[0].uid == row.uid


def test_a_line_is_tied_to_a_scheme_by_name_or_code(workspace: Workspace) -> None:
    hold(workspace, line("A", 1))
    accept(workspace, proposed(workspace, document(scheme("Home First")), "2"))
    uid = workspace.portfolio.money_lines[0].uid

    def tied_to() -> str | None:
        return workspace.portfolio.money_lines[0].scheme_uid

    typed(workspace, uid, "scheme", "home first")
    known = workspace.portfolio.schemes[0]
    assert tied_to() == known.uid
    typed(workspace, uid, "scheme", "")
    assert tied_to() is None
    typed(workspace, uid, "scheme", str(known.code))
    with pytest.raises(WrongUsage, match="no scheme called 'Nowhere'"):
        typed(workspace, uid, "scheme", "Nowhere")


@pytest.mark.parametrize("text", ["2017/28", "2017", "next year"])
def test_a_year_whose_years_do_not_follow_is_refused(workspace: Workspace, text: str) -> None:
    with pytest.raises(WrongUsage, match="financial year"):
        add_register_row(
            workspace.portfolio, entity="grant", texts={"fund": "x", "year": text, "amount": "1"}
        )


def test_a_grant_without_an_amount_is_refused(workspace: Workspace) -> None:
    with pytest.raises(WrongUsage, match="Grant cannot be empty"):
        add_register_row(
            workspace.portfolio, entity="grant", texts={"fund": "iBCF", "year": "2017/18"}
        )


def test_removing_a_measure_removes_its_readings(workspace: Workspace) -> None:
    hold(
        workspace,
        DraftRow("measure", "r", "Delays", {"name": "Delays"}),
        DraftRow("measure_reading", "r", "Q1", {"period": "Q1", "value": 1.0}, parent=0),
    )
    uid = workspace.portfolio.measures[0].uid
    workspace.run(remove_register_row(workspace.portfolio, uid=uid))
    assert not workspace.portfolio.readings
    workspace.undo()
    assert len(workspace.portfolio.readings) == 1


def test_financial_years_begin_in_april() -> None:
    assert financial_year(date(2018, 3, 31)) == "2017/18"
    assert financial_year(date(2018, 4, 1)) == "2018/19"


def test_amounts_are_shown_in_the_unit_they_came_in() -> None:
    assert printed(627_600_000, "thousands") == "£6,276k"
    assert printed(-3_000_000, "millions") == "-£0.03m"
    assert printed(2_050) == "£20.50"
    assert printed(11_760_123_400) == "£117,601,234"
