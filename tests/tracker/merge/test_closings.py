"""Periods that were closed in a copy that parted: their seals come along as they are."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest

from db.returned_file import read_programme_file
from tests.in_this_process import here
from tracker import bootstrap, receiving
from tracker.bootstrap import OpenProgramme
from tracker.commands.areas import add_area
from tracker.commands.copies import accept_copy
from tracker.commands.periods import close_period, open_period, reopen_period
from tracker.commands.rows import set_field
from tracker.commands.schemes import add_scheme
from tracker.errors import Refused
from tracker.merge.closings import closings_of
from tracker.merge.copies import known_tips, merge_copy
from tracker.merge.parted import Parted
from tracker.merge.result import DocumentMerge
from tracker.redaction import Redaction

AS_OF = date(2017, 11, 30)
LABEL = "2017-11"


@pytest.fixture(scope="module")
def november(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme of one scheme with November open; copy it before use."""
    path = tmp_path_factory.mktemp("november") / "office.ibcf"
    bootstrap.new_programme(path, name="November")
    with bootstrap.open_programme(path) as programme:
        run = programme.workspace.run
        run(add_area(programme.portfolio, name="Fylde CCG"))
        area = programme.portfolio.areas[0].uid
        run(add_scheme(programme.portfolio, name="Reablement", area_uid=area, today=AS_OF))
        run(open_period(programme.portfolio, as_of=AS_OF))
    return path


@pytest.fixture
def office(november: Path, tmp_path: Path) -> Iterator[OpenProgramme]:
    """The programme in the office."""
    with _copied(november, tmp_path / "office.ibcf") as programme:
        yield programme


@pytest.fixture
def home(november: Path, tmp_path: Path) -> Iterator[OpenProgramme]:
    """A copy of it taken home."""
    with _copied(november, tmp_path / "home.ibcf") as programme:
        yield programme


@contextmanager
def _copied(source: Path, path: Path) -> Iterator[OpenProgramme]:
    shutil.copyfile(source, path)
    with bootstrap.open_programme(path) as programme:
        yield programme


def _say(programme: OpenProgramme, text: str) -> None:
    portfolio, uid = programme.portfolio, programme.portfolio.schemes[0].uid
    intent = set_field(portfolio, uid=uid, field="progress", text=text, today=AS_OF, as_of=AS_OF)
    programme.workspace.run(intent)


def _close(programme: OpenProgramme) -> None:
    portfolio = programme.portfolio
    programme.workspace.run(close_period(portfolio, today=AS_OF, findings=[], label=LABEL))


def _reopen(programme: OpenProgramme) -> None:
    programme.workspace.run(reopen_period(programme.portfolio, label=LABEL, reason="Wrong"))


def _read(office: OpenProgramme, other: OpenProgramme) -> Parted:
    sealed = {seal.change_set for seal in office.seals()}
    known = known_tips(office.portfolio, office.workspace.history())
    said = read_programme_file(other.path.name, other.path.read_bytes(), known, sealed)
    assert isinstance(said, Parted)
    return said


def _merge(
    office: OpenProgramme, other: OpenProgramme, *, prefer: str | None = None
) -> DocumentMerge:
    said = _read(office, other)
    closings = closings_of(office.portfolio, said, in_force=office.seal_in_force, prefer=prefer)
    office.workspace.run(closings.intent)
    merge = merge_copy(
        office.portfolio,
        said,
        first=office.workspace.history()[-1].uid,
        as_of=AS_OF,
        prefer=prefer,
        closings=closings.told,
    )
    office.workspace.run(accept_copy(office.portfolio, said, merge, received_on=AS_OF))
    return merge.document


def _sealed_words(programme: OpenProgramme) -> list[tuple[int, str | None]]:
    """What each seal holds of the scheme's progress, by version."""
    return [(seal.version, seal.schemes[0].progress) for seal in programme.seals()]


def test_a_month_closed_in_the_other_copy_is_closed_as_it_was_there(
    office: OpenProgramme, home: OpenProgramme
) -> None:
    _say(home, "From home.")
    _close(home)
    _say(home, "After closing.")
    _say(office, "Office, meanwhile.")
    document = _merge(office, home)
    assert _sealed_words(office) == [(1, "From home.")]
    assert office.verify().told() == "intact"
    period = office.portfolio.periods[0]
    assert (period.closed_on, period.version) == (AS_OF, 1)
    assert document.closings[0].digest == home.seals()[0].digest
    assert [each.field for each in document.fields if each.open] == ["progress"]
    assert office.portfolio.schemes[0].progress == "Office, meanwhile."


def test_the_merge_is_undone_and_the_month_stays_closed(
    office: OpenProgramme, home: OpenProgramme
) -> None:
    _say(home, "From home.")
    _close(home)
    _merge(office, home)
    office.workspace.undo()
    assert office.portfolio.schemes[0].progress is None
    assert office.portfolio.periods[0].closed_on == AS_OF
    with pytest.raises(Refused, match="stays sealed"):
        office.workspace.undo()
    assert office.verify().intact


def test_merging_again_takes_no_seal_twice(office: OpenProgramme, home: OpenProgramme) -> None:
    _close(home)
    _merge(office, home)
    assert not _merge(office, home).closings
    assert len(office.seals()) == 1


def test_closed_in_both_ours_stands_and_theirs_is_kept(
    office: OpenProgramme, home: OpenProgramme
) -> None:
    for programme, words in ((office, "Office."), (home, "Home.")):
        _say(programme, words)
        _close(programme)
    document = _merge(office, home)
    assert _sealed_words(office) == [(1, "Office."), (2, "Home."), (3, "Office.")]
    assert office.sealed(LABEL).schemes[0].progress == "Office."
    assert office.portfolio.periods[0].version == 3
    assert office.verify().told() == "intact"
    assert document.needs_a_person
    assert document.closings[0].told == (
        "2017-11 was closed in both: theirs is kept as version 2, ours stands as version 3"
    )


def test_closed_in_both_theirs_stands_where_it_is_preferred(
    office: OpenProgramme, home: OpenProgramme
) -> None:
    for programme, words in ((office, "Office."), (home, "Home.")):
        _say(programme, words)
        _close(programme)
    document = _merge(office, home, prefer="theirs")
    assert _sealed_words(office) == [(1, "Office."), (2, "Home.")]
    assert not document.needs_a_person
    assert office.verify().intact


def test_a_month_closed_again_in_the_other_copy_supersedes_the_shared_one(
    november: Path, tmp_path: Path
) -> None:
    shared = tmp_path / "shared.ibcf"
    with _copied(november, shared) as programme:
        _close(programme)
    with (
        _copied(shared, tmp_path / "o.ibcf") as office,
        _copied(shared, tmp_path / "h.ibcf") as home,
    ):
        _reopen(home)
        _say(home, "Mended.")
        _close(home)
        document = _merge(office, home)
        assert _sealed_words(office) == [(1, None), (2, "Mended.")]
        assert not document.needs_a_person
        assert office.verify().intact


def test_a_month_that_only_the_other_copy_has_comes_closed(
    office: OpenProgramme, home: OpenProgramme
) -> None:
    december = date(2017, 12, 31)
    for programme in (office, home):
        _close(programme)
    home.workspace.run(open_period(home.portfolio, as_of=december))
    home.workspace.run(close_period(home.portfolio, today=december, findings=[], label="2017-12"))
    _merge(office, home, prefer="ours")
    found = {period.label: period.closed_on for period in office.portfolio.periods}
    assert found == {LABEL: AS_OF, "2017-12": december}
    assert office.verify().intact


def test_a_month_reopened_there_is_only_told(november: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared.ibcf"
    with _copied(november, shared) as programme:
        _close(programme)
    with (
        _copied(shared, tmp_path / "o.ibcf") as office,
        _copied(shared, tmp_path / "h.ibcf") as home,
    ):
        _reopen(home)
        document = _merge(office, home)
        assert "was reopened there" in document.rejected[0].reason
        assert office.portfolio.periods[0].closed_on == AS_OF


def test_a_copy_whose_seals_were_tampered_with_brings_none(
    office: OpenProgramme, home: OpenProgramme
) -> None:
    _say(home, "From home.")
    _close(home)
    with closing(sqlite3.connect(home.path)) as connection:
        connection.execute("UPDATE row_version SET text = replace(text, 'From home', 'Forged')")
        connection.commit()
    document = _merge(office, home)
    assert office.seals() == []
    assert office.portfolio.periods[0].closed_on is None
    assert "none of its closed periods is taken over" in document.rejected[0].reason
    assert office.portfolio.schemes[0].progress == "From home."


def test_words_redacted_there_are_told_and_sealed_without_them(
    office: OpenProgramme, home: OpenProgramme
) -> None:
    _say(home, "Mr Example is home.")
    _close(home)
    uid = home.portfolio.schemes[0].uid
    home.workspace.redact(Redaction("Mr Example", "[redacted]", f"Redact scheme {uid}"))
    document = _merge(office, home)
    assert "were redacted there" in document.rejected[0].reason
    assert _sealed_words(office) == [(1, "[redacted] is home.")]
    assert office.verify().intact


def test_words_redacted_here_that_a_copy_may_bring_back_are_told(
    office: OpenProgramme, home: OpenProgramme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "in_worker", here)
    _say(office, "Mr Example is home.")
    uid = office.portfolio.schemes[0].uid
    office.workspace.redact(Redaction("Mr Example", "[redacted]", f"Redact scheme {uid}"))
    _say(home, "From home.")
    (document,) = receiving.merge_files(office, [home.path]).merge.documents
    (told,) = [each for each in document.rejected if "redacted here" in each.reason]
    assert told.reason.endswith(f"so redact them again: Redact scheme {uid}")
    later = Path(shutil.copyfile(office.path, tmp_path / "later.ibcf"))
    with bootstrap.open_programme(later) as programme:
        _say(programme, "Later still.")
    (document,) = receiving.merge_files(office, [later]).merge.documents
    assert [each for each in document.rejected if "redacted here" in each.reason] == []
