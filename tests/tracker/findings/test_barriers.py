from __future__ import annotations

import pytest

from tests.tracker.findings.builders import finding_on, row
from tracker.findings import Severity

NIL = [
    None,
    "",
    " \xa0",
    "-",
    "None.",
    "None to report.",
    "None to date.",
    "n/a",
    "Not applicable.",
]


@pytest.mark.parametrize("barriers", NIL)
@pytest.mark.parametrize("rag", ["A", "R"])
def test_red_or_amber_without_a_barrier_is_noticed(rag: str, barriers: str | None) -> None:
    finding = finding_on("DQ01", row(rag=rag, barriers=barriers))
    assert finding is not None
    assert finding.field == "barriers"


def test_red_without_a_barrier_is_an_error_and_amber_a_warning() -> None:
    red = finding_on("DQ01", row(rag="R", barriers=""))
    amber = finding_on("DQ01", row(rag="A", barriers="None to date."))
    assert red is not None
    assert amber is not None
    assert (red.severity, amber.severity) == (Severity.ERROR, Severity.WARNING)
    assert red.message == "Rated Red, but no barrier is given."
    assert amber.message == "Rated Amber, but the barriers say only “None to date”."


@pytest.mark.parametrize(
    "barriers",
    [
        "Change of plan from original is proposed, leading to longer lead in time.",
        "Need feedback from LCC on progress",
        "TBC",
    ],
)
def test_a_barrier_or_the_promise_of_one_is_enough(barriers: str) -> None:
    assert finding_on("DQ01", row(rag="R", barriers=barriers)) is None


@pytest.mark.parametrize("rag", ["G", "B", None])
def test_only_red_and_amber_need_a_barrier(rag: str | None) -> None:
    assert finding_on("DQ01", row(rag=rag, barriers=None)) is None


def test_nothing_to_report_does_not_excuse_a_red_without_a_barrier() -> None:
    finding = finding_on("DQ01", row(rag="R", barriers=None, nothing_to_report=True))
    assert finding is not None
    assert "nothing to report" in finding.message


@pytest.mark.parametrize("stage", ["closed", "replaced"])
def test_a_scheme_that_has_ended_needs_no_barrier(stage: str) -> None:
    assert finding_on("DQ01", row(rag="R", barriers=None, stage=stage)) is None


def test_a_running_scheme_in_trouble_still_needs_a_barrier() -> None:
    assert finding_on("DQ01", row(rag="R", barriers=None, stage="running")) is not None
