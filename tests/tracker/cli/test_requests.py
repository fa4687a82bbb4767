"""`request`: a change proposed, agreed and applied by scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tracker.cli import main


def test_a_request_goes_from_proposal_to_one_undo(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "p.ibcf"
    source = tmp_path / "tracker.csv"
    source.write_text("Scheme,RAG,Progress,Lead\nReablement,Green,Going well,Sue Lott\n")

    def run(*words: object) -> str:
        status = main([str(word) for word in words])
        assert status == 0, capsys.readouterr().err
        return capsys.readouterr().out

    def shown(what: str) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(run("show", file, what, "--json"))
        return found

    run("new", file)
    run("import", file, source)
    uid = shown("schemes")[0]["uid"]
    run(
        "request", file, "raise", uid, "More beds", "--set", "allocation=£150", "--reason", "Demand"
    )
    request = shown("requests")[0]
    assert shown("schemes")[0]["allocation"] is None
    run("request", file, "step", request["uid"], "Board", "--meeting", "2017-11-30")
    steps = shown("requests")[0]["steps"]
    assert isinstance(steps, list)
    assert main(["request", str(file), "approve", str(request["uid"])]) == 2
    capsys.readouterr()
    run("request", file, "outcome", steps[0]["uid"], "approved", "--minute", "Item 4")
    run("request", file, "approve", request["uid"])
    assert shown("schemes")[0]["allocation"] == 150
    run("undo", file)
    assert shown("schemes")[0]["allocation"] is None
