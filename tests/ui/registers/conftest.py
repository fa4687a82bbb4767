"""A desk over a programme that has something in every register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import NOON
from tests.ui.registers.rows import ROWS
from tracker import bootstrap
from tracker.workspace import Intent
from ui.desk import Desk


@pytest.fixture
def registers(
    make_desk: Callable[[], Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Desk:
    """The rows of `tests.ui.registers.rows`, open and checked."""
    monkeypatch.setattr(bootstrap, "now", lambda: NOON)
    path = tmp_path / "Registers.ibcf"
    bootstrap.new_programme(path, name="Registers")
    desk = make_desk()
    programme = bootstrap.OpenProgramme(path)
    programme.workspace.run(Intent("start", ROWS))
    desk.put(programme)
    desk.check()
    return desk
