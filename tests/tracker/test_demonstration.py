"""The main job on the bundled sample, as `make demo` runs it."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

from tracker import desktop
from tracker.cli import main
from tracker.demonstration import Demo, build_demo
from tracker.errors import Refused


@dataclass(frozen=True)
class Told:
    """What the command `demo` gave back, and what it made."""

    status: int
    printed: str
    steps: list[str]
    demo: Demo


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The whole demo, made once by the command where there is no display."""
    steps: list[str] = []
    made: list[Demo] = []

    def build(folder: Path, **_progress: object) -> Demo:
        made.append(build_demo(folder, progress=steps.append))
        return made[-1]

    folder, printed = tmp_path_factory.mktemp("demo"), StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(printed):
        patch.setattr("tracker.cli.demo.has_display", lambda: False)
        patch.setattr("tracker.cli.demo.build_demo", build)
        status = main(["demo", str(folder)])
    return Told(status, printed.getvalue(), steps, made[0])


def test_the_demo_makes_a_checked_programme_and_the_months_documents(told: Told) -> None:
    made = told.demo
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
    assert len(told.steps) == 4


def test_the_demo_can_be_made_again_in_the_same_folder(told: Told, tmp_path: Path) -> None:
    shutil.copyfile(told.demo.programme_file, tmp_path / told.demo.programme_file.name)
    assert not build_demo(tmp_path, write_documents=False).proposals[0].missing


def test_a_folder_that_cannot_be_made_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused, match="choose another folder"):
        build_demo(tmp_path / "file")


def test_the_command_ends_with_0_without_a_display_and_prints_what_it_made(told: Told) -> None:
    assert told.status == 0
    assert "Read 6 areas, 41 schemes from lancashire-tracker-2017-11.docx." in told.printed
    for name in ("iBCF demo.ibcf", "Consolidated tracker.xlsx", "Tracker.png"):
        assert name in told.printed
        assert told.demo.programme_file.with_name(name).is_file()


def test_the_command_ends_with_0_where_qts_libraries_are_missing(
    told: Told, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_arguments: object) -> Path:
        raise Refused("the window needs a system library that is missing")

    monkeypatch.setattr("tracker.cli.demo.build_demo", lambda *_folder, **_progress: told.demo)
    monkeypatch.setattr("tracker.cli.demo.has_display", lambda: False)
    monkeypatch.setattr("tracker.cli.demo.draw_grid", missing)
    assert main(["demo", str(told.demo.programme_file.parent)]) == 0
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
