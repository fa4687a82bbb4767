"""The main job on the bundled sample: from a Word tracker to the consolidated workbook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

from tracker.bootstrap import new_programme, open_programme
from tracker.commands.periods import open_period
from tracker.errors import Refused
from tracker.findings import Finding
from tracker.proposal import Proposal

SAMPLE = "lancashire-tracker-2017-11.docx"
SAMPLE_DATE = date(2017, 11, 9)
_PROGRAMME_FILE = "iBCF demo.ibcf"
_DOCUMENTS = (
    ("consolidated", "Consolidated tracker.xlsx"),
    ("csv", "Consolidated tracker.csv"),
    ("findings", "Findings.csv"),
)


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo made: the programme, the documents beside it, and what went into them."""

    programme_file: Path
    documents: tuple[Path, ...]
    proposal: Proposal
    findings: tuple[Finding, ...]


def build_demo(folder: Path, *, progress: Callable[[str], None] = lambda _step: None) -> Demo:
    """Make the demo programme afresh in `folder`, check it, and write the month's documents."""
    programme_file = folder / _PROGRAMME_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        programme_file.unlink(missing_ok=True)
    except OSError as error:
        raise Refused(
            f"cannot be written ({error.strerror})", file=folder, remedy="choose another folder"
        ) from error
    progress(f"1/4  Making {programme_file.name}")
    new_programme(programme_file, name="Lancashire iBCF schemes")
    with open_programme(programme_file) as programme:
        programme.workspace.run(open_period(programme.portfolio, as_of=SAMPLE_DATE))
        progress(f"2/4  Reading {SAMPLE}")
        with as_file(files("resources").joinpath("samples", SAMPLE)) as source:
            proposal = programme.propose(source, as_of=SAMPLE_DATE)
        programme.accept(proposal)
        progress("3/4  Checking for contradictions")
        found = programme.findings()
        progress("4/4  Writing the documents")
        documents = tuple(programme.export(kind, folder / name, found) for kind, name in _DOCUMENTS)
    return Demo(programme_file, documents, proposal, tuple(found))
