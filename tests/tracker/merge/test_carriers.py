"""Returns that come in a message, and lead's files that come back."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.returned_file import read_programme_file
from importers.context import Context
from importers.returns import read_returns
from tests.tracker.merge.conftest import AS_OF, Office
from tracker import bootstrap
from tracker.commands.merges import accept_merge
from tracker.commands.rows import set_field
from tracker.errors import Refused
from tracker.issuing import issue
from tracker.merge.merging import merge_returns
from tracker.merge.returned import Returned
from tracker.packs.letters import draft_message

ALEX, HOME = "Alex Walker", "Home First"
PROGRESS = "What progress has been made?"


def test_a_return_is_read_out_of_a_message(office: Office) -> None:
    path = office.filled(ALEX, {(HOME, PROGRESS): "By e-mail."})
    message = office.folder / "answer.eml"
    data = draft_message(
        to="office@example.org",
        copy_to=(),
        about="Here it is",
        text="Attached.",
        attachment=(path.name, path.read_bytes()),
    )
    message.write_bytes(b"From: Judith Johnson <j@example.org>\r\n" + data)
    (found,) = read_returns([message], Context())
    assert isinstance(found, list)
    (returned,) = found
    assert isinstance(returned, Returned)
    assert returned.sender == "Judith Johnson"
    assert returned.stamp is not None


def test_a_message_with_nothing_attached_says_so(tmp_path: Path) -> None:
    message = tmp_path / "empty.eml"
    message.write_bytes(draft_message(to="a@b.uk", copy_to=(), about="Hello", text="No file."))
    (found,) = read_returns([message], Context())
    assert isinstance(found, Refused)
    assert "no return attached" in found.sentence


@pytest.fixture
def lead_file(office: Office) -> Path:
    """The file that Alex Walker gets."""
    office.type_in(HOME, "office_note", "Not for leads.")
    issued = issue(office.programme, office.folder / "files", lead=ALEX, kind="ibcf")
    return issued.packs[0].file


def _bring_back(office: Office, path: Path) -> None:
    returned = read_programme_file(path.name, path.read_bytes(), ())
    assert isinstance(returned, Returned)
    portfolio = office.programme.portfolio
    key = office.programme.pack_key()
    merge = merge_returns(portfolio, [returned], key=key, as_of=AS_OF)
    assert not merge.needs_a_person
    office.programme.workspace.run(accept_merge(portfolio, merge, received_on=AS_OF))


def test_a_leads_file_holds_their_rows_and_nothing_else(office: Office, lead_file: Path) -> None:
    with bootstrap.open_programme(lead_file) as programme:
        assert programme.is_lead_file
        portfolio = programme.portfolio
        assert len(portfolio.schemes) == 3
        assert [person.name for person in portfolio.people] == [ALEX]
        assert len(programme.workspace.history()) == 1
        assert not portfolio.packs
    data = lead_file.read_bytes()
    for secret in (b"Not for leads", b"Tony Pounder", office.programme.pack_key().hex().encode()):
        assert secret not in data


def test_a_leads_file_edits_its_own_fields_only(office: Office, lead_file: Path) -> None:
    uid = office.scheme(HOME).uid
    with bootstrap.open_programme(lead_file) as programme:
        portfolio = programme.portfolio
        for field, text in (("name", "Renamed"), ("office_note", "x"), ("category", "x")):
            intent = set_field(portfolio, uid=uid, field=field, text=text, today=AS_OF, as_of=AS_OF)
            with pytest.raises(Refused, match="programme office"):
                programme.workspace.run(intent)
        area = portfolio.areas[0]
        intent = set_field(
            portfolio, uid=area.uid, field="note", text="x", today=AS_OF, as_of=AS_OF
        )
        with pytest.raises(Refused, match="areas"):
            programme.workspace.run(intent)


def test_a_leads_file_is_merged_like_any_return(office: Office, lead_file: Path) -> None:
    uid = office.scheme(HOME).uid
    with bootstrap.open_programme(lead_file) as programme:
        for field, text in (("rag", "R"), ("delivery_text", "By May 2018")):
            intent = set_field(
                programme.portfolio, uid=uid, field=field, text=text, today=AS_OF, as_of=AS_OF
            )
            programme.workspace.run(intent)
        programme.workspace.undo()
    _bring_back(office, lead_file)
    scheme = office.scheme(HOME)
    assert scheme.rag == "R"
    assert scheme.delivery_text != "By May 2018"
    assert scheme.office_note == "Not for leads."


def test_a_pack_signed_by_another_key_is_turned_away(office: Office) -> None:
    path = office.filled(ALEX, {(HOME, PROGRESS): "Signed by another key."})
    (returned,) = office.read(path)
    merge = merge_returns(
        office.programme.portfolio, [returned], key=b"another key", as_of=AS_OF, prefer="theirs"
    )
    assert "signature" in merge.documents[0].rejected[0].reason
