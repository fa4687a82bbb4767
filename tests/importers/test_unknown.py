"""What is said of files that no reader takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.context import Context
from importers.readers import read
from tracker.errors import Refused


def _refusal(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as caught:
        read(path, Context())
    return caught.value.sentence


def test_what_readers_look_for_and_what_was_found_is_said(tmp_path: Path) -> None:
    said = _refusal(tmp_path / "fees.csv", "Name,Fee,Paid\nA,1,yes\n")
    assert said.startswith(
        "fees.csv holds no schemes, plan, money, measures or risks in a shape the app knows; "
    )
    assert "a tracker needs a column naming the scheme" in said
    assert said.endswith("its one table has the columns Name, Fee, Paid.")


def test_a_message_is_told_from_a_document(tmp_path: Path) -> None:
    said = _refusal(
        tmp_path / "reply.eml", "From: a@example.org\nSubject: Update\n\nAll is well.\n"
    )
    assert said == (
        "reply.eml is an e-mail; save its attachment and import that, or merge it as a return."
    )


def test_a_programme_in_name_alone_is_no_document_to_save_again(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "copy.ibcf", "junk") == (
        "copy.ibcf is named as a programme (.ibcf) but holds none; ask its sender for it again."
    )
