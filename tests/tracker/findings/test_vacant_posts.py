"""DQ41: posts that are not filled when delivery is about to start."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.tracker.findings.builders import AS_OF, finding_on, row


@pytest.mark.parametrize(
    ("needed", "filled", "days", "found"),
    [
        (4, 1, 30, True),
        (4, None, 0, True),
        (4, 1, 31, False),
        (4, 1, -1, False),
        (4, 4, 10, False),
        (None, None, 10, False),
    ],
)
def test_posts_short_within_thirty_days_of_the_start(
    needed: float | None, filled: float | None, days: int, found: bool
) -> None:
    starts = AS_OF + timedelta(days=days)
    said = row(posts_needed=needed, posts_in_post=filled, delivery_earliest=starts)
    assert (finding_on("DQ41", said) is not None) is found


def test_the_message_says_how_many_and_when() -> None:
    starts = AS_OF + timedelta(days=5)
    finding = finding_on("DQ41", row(posts_needed=4, posts_in_post=1.5, delivery_earliest=starts))
    assert finding is not None
    assert finding.message == (
        "1.5 of 4 WTE are in post, and delivery starts on 14 November 2017, in 5 days."
    )
