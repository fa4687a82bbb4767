from __future__ import annotations

import pytest

from tests.tracker.findings.builders import finding_on, findings_of, portfolio_of, row

NO_REPORT = "Plans are currently being developed.\nNo progress report at this time."
DEFERRED = "Plans are delivered and a full update will be reported next time."
CENTRAL = "Chorley and South Ribble and Greater Preston CCGs"
NOTE = (
    "An iBCF Steering Group chairs report goes to the CL A&E Delivery Board.\n\nAll projects have "
    "plans and delivery dates, all are on track, all aim to be in place by the end of November."
)


@pytest.mark.parametrize("progress", [None, "", "-", "None to report.", "tbc", DEFERRED])
def test_green_on_nothing_or_on_a_promise_is_noticed(progress: str | None) -> None:
    finding = finding_on("DQ19", row(rag="G", progress=progress))
    assert finding is not None
    assert finding.field == "progress"
    assert finding.message.startswith("Green, but ")


def test_a_deferred_update_is_quoted() -> None:
    finding = finding_on("DQ19", row(rag="G", progress=DEFERRED))
    assert finding is not None
    assert finding.message == f"Green, but progress is put off: “{DEFERRED[:-1]}”."


@pytest.mark.parametrize(
    "progress", ["Full update to follow.", "Update next month", "To be reported in due course"]
)
def test_other_ways_of_putting_off_are_known(progress: str) -> None:
    assert finding_on("DQ19", row(rag="G", progress=progress)) is not None


@pytest.mark.parametrize(
    "progress",
    [
        "Operational roll-out plan in delivery",
        "The service continues to be promoted and grow.\n"
        "As at September 2017 over 6500 service users are accessing the service.",
        "The contract was awarded in October. A full update will be reported next time.",
    ],
)
def test_green_with_something_achieved_is_left_alone(progress: str) -> None:
    assert finding_on("DQ19", row(rag="G", progress=progress)) is None


@pytest.mark.parametrize("rag", ["G", "A", "R", "B", None])
def test_no_progress_report_is_noticed_under_any_rating(rag: str | None) -> None:
    finding = finding_on("DQ19", row(rag=rag, progress=NO_REPORT))
    assert finding is not None
    assert "“No progress report at this time”" in finding.message


@pytest.mark.parametrize("progress", [None, "", DEFERRED, "-"])
def test_only_green_needs_evidence(progress: str | None) -> None:
    assert finding_on("DQ19", row(rag="A", progress=progress)) is None


def test_nothing_to_report_is_an_answer_where_progress_is_blank() -> None:
    assert finding_on("DQ19", row(rag="G", progress=None, nothing_to_report=True)) is None
    assert finding_on("DQ19", row(rag="G", progress=DEFERRED, nothing_to_report=True)) is not None


@pytest.mark.parametrize("stage", ["closed", "replaced"])
def test_a_scheme_that_has_ended_needs_no_evidence(stage: str) -> None:
    assert finding_on("DQ19", row(progress=None, stage=stage)) is None


def test_a_note_that_all_are_on_track_over_ambers_is_a_finding_on_the_area() -> None:
    rows = {CENTRAL: [row("One", rag="A"), row("Two", rag="R"), row("Three"), row("Four", rag="A")]}
    portfolio = portfolio_of(rows, notes={CENTRAL: NOTE})
    (finding,) = findings_of("DQ20", portfolio)
    assert (finding.entity, finding.uid) == ("area", portfolio.areas[0].uid)
    assert (finding.field, finding.where) == ("note", CENTRAL)
    assert finding.message == (
        "The note says “all are on track”, but 3 of its 4 schemes are rated otherwise: "
        "1 Red and 2 Amber."
    )


def noticed(note: str, *ratings: str | None, stage: str | None = None) -> bool:
    rows = [row(f"Scheme {n}", rag=rag, stage=stage) for n, rag in enumerate(ratings)]
    return bool(findings_of("DQ20", portfolio_of({CENTRAL: rows}, notes={CENTRAL: note})))


def test_a_note_that_the_ratings_bear_out_is_left_alone() -> None:
    assert not noticed(NOTE, "G", "B", None)


def test_ratings_of_schemes_that_have_ended_do_not_count() -> None:
    assert not noticed(NOTE, "R", stage="closed")


@pytest.mark.parametrize(
    "note",
    [
        "All schemes are on target.",
        "Every scheme remains on schedule",
        "We can report that all are on track.",
        "Each project is progressing to plan",
        "All are Green",
        "All of the six schemes in the programme are currently on track",
        "All schemes on track.",
    ],
)
def test_claims_come_in_several_wordings(note: str) -> None:
    assert noticed(note, "A")


@pytest.mark.parametrize(
    "note",
    [
        "Not all are on track.",
        "All but one are on track.",
        "All are on track except CATCH.",
        "All are not on track.",
        "The group meets to ensure that all are on track.",
        "All schemes will be on track by May.",
        "All partners meet to keep the schemes on track.",
        "Each month the group asks what is not on track.",
        "The iBCF/DToC Board is in place to manage delivery of all schemes and detailed project "
        "plans are in development for all schemes.",
        "All projects have leads. Recruitment is on track.",
    ],
)
def test_other_notes_claim_nothing(note: str) -> None:
    assert not noticed(note, "A", "R")
