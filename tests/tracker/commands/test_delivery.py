"""Correcting what was read from delivery words, and reading them again."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import NOON
from tracker.changes import added
from tracker.commands.delivery import correct_delivery, read_delivery_again
from tracker.commands.rows import set_field
from tracker.errors import NotFound, WrongUsage
from tracker.model import Scheme
from tracker.workspace import Intent, Workspace

TODAY = NOON.date()


@pytest.fixture
def uid(workspace: Workspace) -> str:
    """A scheme whose delivery words have been read."""
    scheme = added("scheme", {"name": "Reablement"})
    workspace.run(Intent("start", (scheme,)))
    workspace.run(
        set_field(
            workspace.portfolio,
            uid=scheme.uid,
            field="delivery_text",
            text="From November 2017",
            today=TODAY,
            as_of=TODAY,
        )
    )
    return scheme.uid


def _scheme(workspace: Workspace, uid: str) -> Scheme:
    return workspace.portfolio.scheme_by_uid[uid]


def _correct(workspace: Workspace, uid: str, earliest: str, latest: str, precision: str) -> Intent:
    return correct_delivery(
        workspace.portfolio,
        uid=uid,
        earliest=earliest,
        latest=latest,
        precision=precision,
        today=TODAY,
        as_of=TODAY,
    )


def test_a_correction_moves_the_dates_and_leaves_the_words(workspace: Workspace, uid: str) -> None:
    workspace.run(_correct(workspace, uid, "6 November 2017", "30 November 2017", "day"))
    scheme = _scheme(workspace, uid)
    assert scheme.delivery_text == "From November 2017"
    assert (scheme.delivery_earliest, scheme.delivery_latest, scheme.delivery_precision) == (
        date(2017, 11, 6),
        date(2017, 11, 30),
        "day",
    )


def test_a_correction_that_says_the_same_changes_nothing(workspace: Workspace, uid: str) -> None:
    assert not _correct(workspace, uid, "1 November 2017", "", "month").changes


def test_no_dates_have_no_precision(workspace: Workspace, uid: str) -> None:
    workspace.run(_correct(workspace, uid, "", " ", "month"))
    scheme = _scheme(workspace, uid)
    assert (scheme.delivery_earliest, scheme.delivery_precision) == (None, "none")


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "sentence"),
    [
        ("30 November 2017", "6 November 2017", "day", "the earliest date is after the latest"),
        ("6 November 2017", "", "none", "a date needs a precision"),
        ("6 November 2017", "", "", "a date needs a precision"),
        ("soon", "", "day", "'soon' is not one day"),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(
    workspace: Workspace, uid: str, earliest: str, latest: str, precision: str, sentence: str
) -> None:
    with pytest.raises(WrongUsage, match=sentence):
        _correct(workspace, uid, earliest, latest, precision)


def test_reading_again_replaces_a_correction_by_what_the_words_say(
    workspace: Workspace, uid: str
) -> None:
    workspace.run(_correct(workspace, uid, "6 November 2017", "30 November 2017", "day"))
    workspace.run(read_delivery_again(workspace.portfolio, uid=uid, today=TODAY, as_of=TODAY))
    scheme = _scheme(workspace, uid)
    assert (scheme.delivery_earliest, scheme.delivery_latest, scheme.delivery_precision) == (
        date(2017, 11, 1),
        None,
        "month",
    )
    assert not read_delivery_again(workspace.portfolio, uid=uid, today=TODAY, as_of=TODAY).changes


def test_a_scheme_that_has_gone_is_told(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="no scheme"):
        read_delivery_again(workspace.portfolio, uid="gone", today=TODAY, as_of=TODAY)
