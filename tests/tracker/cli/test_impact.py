"""`show hicm`: the high impact changes as others script against them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import SAMPLES
from tracker.cli import main

PAPER = SAMPLES / "oxfordshire-board-paper-2017-11.docx"


def test_changes_are_shown_with_what_belongs_to_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme = str(tmp_path / "p.ibcf")
    main(["new", programme])
    main(["import", programme, str(PAPER), "--as", "board-paper"])
    capsys.readouterr()
    assert main(["show", programme, "hicm", "--json"]) == 0
    changes = json.loads(capsys.readouterr().out)["changes"]
    assert [change["number"] for change in changes] == ["1", "2", "3", "4", "5", "6", "7", "8"]
    assert set(changes[0]) >= {"number", "name", "schemes", "actions", "maturity"}
    assert set(changes[0]["actions"][0]) >= {"text", "due", "status", "success"}
    assert main(["show", programme, "hicm"]) == 0
    assert "8 rows" in capsys.readouterr().out
