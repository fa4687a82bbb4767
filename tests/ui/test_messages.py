"""What is said to the user, and for how long."""

from __future__ import annotations

import pytest

from ui.messages import Messages


@pytest.fixture
def said() -> tuple[Messages, list[str]]:
    """The messages, and what was shown and taken down."""
    messages, heard = Messages(), []
    messages.noticed.connect(lambda *shown: heard.append(shown[1]))
    messages.cleared.connect(lambda: heard.append("cleared"))
    return messages, heard


def test_a_notice_whose_remedy_is_out_of_date_goes_with_the_next_thing_done(
    said: tuple[Messages, list[str]],
) -> None:
    messages, heard = said
    undone: list[str] = []
    messages.notice("warning", "Merged.", remedy="Undo", action=lambda: undone.append("merge"))
    messages.note("Set RAG.", undo=True)
    assert heard == ["Merged.", "cleared"]
    messages.take_remedy()
    assert not undone


def test_plain_information_stays_until_it_is_closed(said: tuple[Messages, list[str]]) -> None:
    messages, heard = said
    messages.notice("information", "Intact.")
    messages.note("Set RAG.", undo=True)
    assert heard == ["Intact."]
