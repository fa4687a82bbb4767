"""A programme office whose packs are out, with its programme on the desk."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import NOON
from tests.tracker.merge.conftest import Office, issued, office
from tracker import bootstrap
from ui.desk import Desk

__all__ = ["issued", "month", "office"]


@pytest.fixture
def month(
    office: Office, make_desk: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> tuple[Office, Desk]:
    """The office, and the desk with its programme."""
    monkeypatch.setattr(bootstrap, "now", lambda: NOON)
    desk = make_desk()
    desk.put(office.programme)
    return office, desk
