"""The main job on the bundled sample, as `make demo` runs it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tracker import desktop
from tracker.cli import main
from tracker.demonstration import build_demo
from tracker.errors import Refused


def test_the_demo_makes_a_checked_programme_and_the_months_documents(tmp_path: Path) -> None:
    steps: list[str] = []
    made = build_demo(tmp_path, progress=steps.append)
    assert [path.name for path in made.documents] == [
        "Consolidated tracker.xlsx",
        "Consolidated tracker.csv",
        "Findings.csv",
        "Plan.xlsx",
        "Gantt.pdf",
        "Board pack.docx",
        "Publishable.xlsx",
        "Milestones.ics",
        "Plan for Microsoft Project.xml",
    ]
    assert all(path.stat().st_size > 1_000 for path in (made.programme_file, *made.documents))
    tracker, july, november = made.proposals
    assert len(tracker.draft.schemes) == 41
    assert len(july.draft.milestones) == 48
    assert [row.name for row in november.missing] == [
        "Develop outcomes based approach",
        "Write revised specification",
    ]
    assert len(steps) == 4


def test_the_demo_can_be_made_again_in_the_same_folder(tmp_path: Path) -> None:
    build_demo(tmp_path, write_documents=False)
    assert not build_demo(tmp_path, write_documents=False).proposals[0].missing


def test_a_folder_that_cannot_be_made_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused, match="choose another folder"):
        build_demo(tmp_path / "file")


def test_the_command_ends_with_0_without_a_display_and_prints_what_it_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.cli.demo.has_display", lambda: False)
    assert main(["demo", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "Read 6 areas, 41 schemes from lancashire-tracker-2017-11.docx." in printed
    for name in ("iBCF demo.ibcf", "Consolidated tracker.xlsx", "Tracker.png"):
        assert name in printed
        assert (tmp_path / name).is_file()


def test_the_command_ends_with_0_where_qts_libraries_are_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_arguments: object) -> Path:
        raise Refused("the window needs a system library that is missing")

    monkeypatch.setattr("tracker.cli.demo.has_display", lambda: False)
    monkeypatch.setattr("tracker.cli.demo.draw_grid", missing)
    assert main(["demo", str(tmp_path)]) == 0
    assert "needs a system library" in capsys.readouterr().err


def test_the_window_is_not_drawn_where_the_picture_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[dict[str, str]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda *_a, env, **_k: started.append(env))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    desktop.open_window_apart(tmp_path / "demo.ibcf")
    assert "QT_QPA_PLATFORM" not in started[0]
    assert "PATH" in started[0]


def test_the_packages_to_install_are_those_the_readme_names() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert all(package in readme for package in desktop.QT_LIBRARIES.split())


def test_a_window_without_a_display_is_refused_with_the_other_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desktop, "has_display", lambda: False)
    with pytest.raises(Refused, match="use the commands instead"):
        desktop.open_window(None)
