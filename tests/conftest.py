"""What every test may ask for: a programme in a real file, and the bundled documents."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import settings

from db.programme_file import create, opened
from db.store import ProgrammeStore
from tracker.changes import ChangeSet
from tracker.commands.programme import start_programme
from tracker.workspace import Workspace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long one example takes says more about the machine than about a law. A law that was changed
# is tried with --hypothesis-profile thorough.
settings.register_profile("laws", deadline=None, max_examples=50)
settings.register_profile("thorough", deadline=None, max_examples=2_000)
settings.load_profile("laws")

NOON = datetime(2017, 11, 9, 12, 0)
SAMPLES = Path(__file__).parent.parent / "resources" / "samples"
LANCASHIRE = SAMPLES / "lancashire-tracker-2017-11.docx"


def pytest_collection_finish() -> None:
    """Never look for rubbish in what was loaded to run the tests; it stays until they end."""
    gc.freeze()


@pytest.fixture
def programme_path(tmp_path: Path) -> Path:
    """An empty programme in a file of its own."""
    path = tmp_path / "test.ibcf"
    first = start_programme(name="Test programme")
    create(path, ChangeSet(label=first.label, changes=first.changes, author="tester", at="2017"))
    return path


@pytest.fixture
def store(programme_path: Path) -> Iterator[ProgrammeStore]:
    """The empty programme, open for writing."""
    with opened(programme_path, now=NOON) as store:
        yield store


@pytest.fixture
def workspace_of() -> Callable[[ProgrammeStore], Workspace]:
    """A workspace over a store, in the hands of a tester at noon on 9 November 2017."""
    return lambda store: Workspace(store, author="tester", clock=lambda: NOON)


@pytest.fixture
def workspace(
    store: ProgrammeStore, workspace_of: Callable[[ProgrammeStore], Workspace]
) -> Workspace:
    """A workspace over the empty programme."""
    return workspace_of(store)
