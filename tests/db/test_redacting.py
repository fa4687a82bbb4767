"""Words that must go are gone from state, history, closed months, backups and the files' bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from db import backup
from db.programme_file import opened
from db.store import ProgrammeStore
from tests.conftest import NOON
from tests.db.sealing.conftest import close_month, set_text
from tracker.changes import added
from tracker.errors import Refused, WrongUsage
from tracker.redaction import Redaction, redaction_of
from tracker.workspace import Intent, Workspace

NAME = "Zebediah Quux"
PROGRESS = f"Approved.\n{NAME} “of ward 3” waits for a place."


@pytest.fixture
def spoken(store: ProgrammeStore, workspace: Workspace, programme_path: Path) -> Workspace:
    """A patient's name in progress, a note and a pack; sealed, changed since, and backed up."""
    rows = [
        added("scheme", {"uid": "r", "name": "Reablement", "progress": PROGRESS}),
        added("scheme", {"uid": "t", "name": "Trusted assessor", "barriers": f"See {NAME}"}),
        added(
            "pack",
            {
                "uid": "p",
                "contact": "x",
                "kind": "xlsx",
                "file_name": "x.xlsx",
                "issued_on": "2017-11-09",
            },
        ),
        added(
            "pack_row",
            {
                "pack_uid": "p",
                "entity": "scheme",
                "row_uid": "r",
                "base": '{"progress":"Approved.\\\\n' + NAME + '"}',
            },
        ),
    ]
    workspace.run(Intent(f"Note {NAME}", tuple(rows)))
    close_month(workspace, "2017-11")
    set_text(workspace, "r", "rag", "Green")
    close_month(workspace, "2017-12")
    backup.roll(store.engine, programme_path, now=NOON)
    return workspace


def _asked(workspace: Workspace, part: str | None = NAME) -> Redaction:
    return redaction_of(
        workspace.portfolio, uid="r", field="progress", reason="A patient was named", part=part
    )


def _files(path: Path) -> list[Path]:
    return [path, *backup.automatic(path)]


def test_nothing_of_it_is_left_in_any_files_bytes(spoken: Workspace, programme_path: Path) -> None:
    before = [NAME.encode() in file.read_bytes() for file in _files(programme_path)]
    assert before == [True, True]
    made = spoken.redact(_asked(spoken))
    assert NAME not in made.label
    for file in _files(programme_path):
        held = file.read_bytes()
        assert NAME.encode() not in held, file
        assert b"Zebediah" not in held, file
    scheme = spoken.portfolio.scheme_by_uid["r"]
    assert scheme.progress == PROGRESS.replace(NAME, "[redacted]")
    assert spoken.portfolio.scheme_by_uid["t"].barriers == "See [redacted]"


def test_verifying_still_says_intact_and_how_many_were_redacted(
    spoken: Workspace, store: ProgrammeStore, programme_path: Path
) -> None:
    spoken.redact(_asked(spoken))
    assert store.verify().told() == "intact, 1 redacted"
    november = store.seals()[0].portfolio
    assert november.scheme_by_uid["r"].progress == PROGRESS.replace(NAME, "[redacted]")
    set_text(spoken, "r", "progress", "Two nurses appointed")
    close_month(spoken, "2018-01")
    spoken.redact(_asked(spoken, "Two nurses"))
    assert store.verify().told() == "intact, 2 redacted"
    (copy,) = backup.automatic(programme_path)
    with opened(copy, now=NOON, read_only=True) as copied:
        assert copied.verify().told() == "intact, 1 redacted"


@pytest.mark.parametrize("field", ["progress", "name"])
def test_a_redaction_hides_no_tampering(
    spoken: Workspace, store: ProgrammeStore, field: str
) -> None:
    spoken.redact(_asked(spoken))
    with store.engine.begin() as connection:
        connection.exec_driver_sql(
            f"UPDATE row_version SET text = json_set(text, '$.{field}', 'Done') WHERE uid = 'r'"
        )
    assert {fault.entity for fault in store.verify().tampering} == {"scheme"}


def test_the_record_of_a_redaction_cannot_be_forged(
    spoken: Workspace, store: ProgrammeStore
) -> None:
    spoken.redact(_asked(spoken))
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE redaction SET parts = '[]'")
    assert not store.verify().intact


def test_history_goes_on_and_the_redaction_is_not_undone(spoken: Workspace) -> None:
    set_text(spoken, "t", "barriers", f"Still {NAME}")
    made = spoken.redact(_asked(spoken))
    spoken.undo()
    assert spoken.portfolio.scheme_by_uid["t"].barriers == "See [redacted]"
    with pytest.raises(Refused, match="the words are gone"):
        spoken.undo(made.uid)


def test_the_whole_field_goes_unless_a_part_is_named(spoken: Workspace) -> None:
    spoken.redact(_asked(spoken, part=None))
    assert spoken.portfolio.scheme_by_uid["r"].progress == "[redacted]"


def test_words_that_stand_only_in_history_can_be_named(
    spoken: Workspace, programme_path: Path
) -> None:
    set_text(spoken, "r", "progress", "Nothing")
    spoken.redact(_asked(spoken))
    assert NAME.encode() not in programme_path.read_bytes()


@pytest.mark.parametrize(
    "asked",
    [
        {"field": "rag"},
        {"field": "area_uid"},
        {"field": "delivery_latest"},
        {"field": "office_note"},
        {"part": "Q"},
        {"part": "On track"},
        {"part": "track"},
        {"reason": ""},
        {"reason": f"{NAME} asked"},
        {"instead": f"not {NAME}"},
    ],
)
def test_what_cannot_be_redacted_is_refused(spoken: Workspace, asked: dict[str, str]) -> None:
    usual = {"uid": "r", "field": "progress", "reason": "A patient was named", "part": NAME}
    given = {**usual, **asked}
    if "field" in asked:
        del given["part"]
    with pytest.raises(WrongUsage):
        redaction_of(spoken.portfolio, **given)


def test_words_that_are_nowhere_change_nothing(spoken: Workspace) -> None:
    before = len(spoken.history())
    with pytest.raises(WrongUsage, match="nowhere"):
        spoken.redact(_asked(spoken, "Nobody of this name"))
    assert len(spoken.history()) == before


def test_what_would_be_touched_is_counted_and_nothing_is_written(
    spoken: Workspace, programme_path: Path
) -> None:
    before = [file.read_bytes() for file in _files(programme_path)]
    reach = spoken.reach(_asked(spoken))
    assert (reach.state, reach.backups) == (3, 1)
    assert reach.history > 0
    assert reach.months > 0
    assert [file.read_bytes() for file in _files(programme_path)] == before
    spoken.redact(_asked(spoken))
    assert not spoken.reach(_asked(spoken)).anywhere


def test_the_backups_beside_a_published_file_are_counted_too(
    spoken: Workspace, store: ProgrammeStore, programme_path: Path, tmp_path: Path
) -> None:
    working = tmp_path / "working.ibcf"
    backup.back_up(store.engine, working)
    with opened(working, now=NOON, published=programme_path) as held:
        assert held.reach(_asked(spoken)).backups == 1
