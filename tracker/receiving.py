"""Taking returned files in: read in worker processes, merged, and committed as one change set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from importers.context import Context
from importers.worker import Limits, in_worker
from tracker import bootstrap
from tracker.bootstrap import OpenProgramme
from tracker.changes import ChangeSet
from tracker.commands.merges import accept_merge
from tracker.errors import Refused, TrackerError
from tracker.merge.merging import merge_returns
from tracker.merge.result import Merge
from tracker.merge.returned import IsProgramme, Returned
from tracker.services import Cancelled

_SECONDS_EACH = 2
_BATCH = 100
"""Files that one worker process reads; starting one costs as much as reading several."""


@dataclass(frozen=True, slots=True)
class Received:
    """What a merge came to; `made` is None for a dry run and where nothing changed."""

    merge: Merge
    made: ChangeSet | None


def merge_files(
    programme: OpenProgramme,
    paths: Sequence[Path],
    *,
    prefer: str | None = None,
    dry_run: bool = False,
    cancelled: Cancelled | None = None,
) -> Received:
    """Read every file, then merge them all or none.

    Raises `Refused` for a file that cannot be read; nothing is changed then.
    """
    if not dry_run and programme.read_only is not None:
        raise Refused(programme.read_only, file=programme.path)
    returns = read_files(programme, paths, cancelled=cancelled)
    portfolio = programme.portfolio
    merge = merge_returns(
        portfolio, returns, key=programme.pack_key(), as_of=programme.as_of(), prefer=prefer
    )
    if dry_run:
        return Received(merge, None)
    intent = accept_merge(portfolio, merge, received_on=bootstrap.now().date())
    return Received(merge, programme.workspace.run(intent))


def read_files(
    programme: OpenProgramme, paths: Sequence[Path], *, cancelled: Cancelled | None = None
) -> list[Returned]:
    """What each file says, in the order given; raises the first refusal."""
    context = Context(known_areas=tuple(area.name for area in programme.portfolio.areas))
    found: list[Returned] = []
    for start in range(0, len(paths), _BATCH):
        batch = list(paths[start : start + _BATCH])
        for path, outcome in zip(batch, _outcomes(batch, context, cancelled), strict=True):
            if isinstance(outcome, TrackerError):
                raise outcome
            if isinstance(outcome, IsProgramme):
                outcome = in_worker(
                    "db.returned_file:read_programme_file", path, cancelled=cancelled, file=path
                )
            assert isinstance(outcome, Returned)
            found.append(outcome)
    return found


def _outcomes(paths: list[Path], context: Context, cancelled: Cancelled | None) -> Sequence[object]:
    """The outcome of each file; a file that takes its worker down is found by reading it alone."""
    limits = Limits(seconds=Limits().seconds + _SECONDS_EACH * len(paths))
    try:
        outcomes = in_worker(
            "importers.returns:read_returns",
            paths,
            context,
            limits=limits,
            cancelled=cancelled,
            file=paths[0],
        )
    except Refused:
        if len(paths) == 1:
            raise
        return [_outcomes([path], context, cancelled)[0] for path in paths]
    assert isinstance(outcomes, list)
    return outcomes
