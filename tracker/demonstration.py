"""The main job on the bundled samples: from a tracker and two plans to the month's documents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

from tracker.bootstrap import OpenProgramme, new_programme, open_programme
from tracker.commands.periods import open_period
from tracker.errors import Refused
from tracker.findings import Finding
from tracker.proposing.proposal import Proposal


@dataclass(frozen=True, slots=True)
class Sample:
    """A bundled document: the date it is of, the area it is about where it names none, and the
    baseline that is taken of the plan before it comes in."""

    name: str
    as_of: date
    area: str | None = None
    baseline: str | None = None


SAMPLE = "lancashire-tracker-2017-11.docx"
SAMPLE_DATE = date(2017, 11, 9)
SAMPLES: tuple[Sample, ...] = (
    Sample(SAMPLE, SAMPLE_DATE),
    Sample("oxfordshire-plan-2017-07.xlsx", date(2017, 7, 10), "Oxfordshire"),
    Sample("oxfordshire-board-paper-2017-11.docx", SAMPLE_DATE, "Oxfordshire", "July 2017"),
)
"""What the demo reads, in the order in which the documents came out."""

_PROGRAMME_FILE = "iBCF demo.ibcf"
_DOCUMENTS = (
    ("consolidated", "Consolidated tracker.xlsx"),
    ("csv", "Consolidated tracker.csv"),
    ("findings", "Findings.csv"),
    ("plan", "Plan.xlsx"),
    ("gantt", "Gantt.pdf"),
    ("board-pack", "Board pack.docx"),
    ("publishable", "Publishable.xlsx"),
    ("calendar", "Milestones.ics"),
    ("msproject", "Plan for Microsoft Project.xml"),
)


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo made: the programme, the documents beside it, and what went into them."""

    programme_file: Path
    documents: tuple[Path, ...]
    proposals: tuple[Proposal, ...]
    findings: tuple[Finding, ...]


def build_demo(
    folder: Path,
    *,
    progress: Callable[[str], None] = lambda _step: None,
    write_documents: bool = True,
) -> Demo:
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
    new_programme(programme_file, name="iBCF demonstration programme")
    with open_programme(programme_file) as programme:
        programme.workspace.run(open_period(programme.portfolio, as_of=SAMPLE_DATE))
        progress("2/4  Reading the bundled tracker and plans")
        proposals = tuple(_taken_in(programme, sample) for sample in SAMPLES)
        progress("3/4  Checking for contradictions")
        found = programme.findings()
        progress("4/4  Writing the documents")
        wanted = _DOCUMENTS if write_documents else ()
        documents = tuple(programme.export(kind, folder / name, found) for kind, name in wanted)
    return Demo(programme_file, documents, proposals, tuple(found))


def _taken_in(programme: OpenProgramme, sample: Sample) -> Proposal:
    with as_file(files("resources").joinpath("samples", sample.name)) as source:
        proposal = programme.propose(source, area=sample.area, as_of=sample.as_of)
    programme.accept(proposal, baseline=sample.baseline)
    return proposal
