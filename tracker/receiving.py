"""Taking returned files in: read in worker processes, merged, and committed as one change set."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from db.returned_file import programme_uid
from importers.context import Context
from importers.worker import Limits, in_worker
from tracker import bootstrap
from tracker.bootstrap import OpenProgramme
from tracker.cancelling import Cancelled, never
from tracker.commands.copies import accept_copy, joined
from tracker.commands.merges import accept_merge
from tracker.errors import NotFound, Refused, TrackerError
from tracker.export.safe_write import written_safely
from tracker.merge.closings import closings_of
from tracker.merge.copies import known_tips, merge_copy
from tracker.merge.merging import merge_returns
from tracker.merge.parted import Parted
from tracker.merge.result import Closing, Merge, Received
from tracker.merge.returned import IsProgramme, Returned
from tracker.model import ReturnState, Source
from tracker.packs.marks import marks_of
from tracker.past import portfolio_with, removed_rows
from tracker.portfolio import Portfolio

_PROGRAMME = ".ibcf"
_MAY_BE_RETURNS = frozenset({".xlsx", ".xlsm", ".eml"})
_SECONDS_EACH = 2
_BATCH = 50
"""Files that one worker process reads; starting one costs as much as reading several."""
_AT_ONCE = 2
"""Worker processes at a time; each may take the memory of the largest file that is allowed."""


def merge_files(
    programme: OpenProgramme,
    paths: Sequence[Path],
    *,
    prefer: str | None = None,
    dry_run: bool = False,
    cancelled: Cancelled | None = None,
) -> Received:
    """Read every file, then merge them all or none; other copies of the programme come last.

    Raises `Refused` for a file that cannot be read; nothing is changed then.
    """
    if not dry_run and programme.read_only is not None:
        raise Refused(programme.read_only, file=programme.path)
    read = read_files(programme, paths, cancelled=cancelled)
    copies = [each for each in read if isinstance(each, Parted)]
    history = programme.workspace.history()
    first = history[-1].uid
    ours = [copy for copy in copies if copy.first == first]
    portfolio, closings = _closed_elsewhere(
        programme, ours, prefer, dry_run=dry_run, cancelled=cancelled or never
    )
    if any(closings.values()):
        cancelled = None
    merge = merge_returns(
        portfolio,
        [each for each in read if isinstance(each, Returned)],
        key=programme.pack_key(),
        as_of=programme.as_of(),
        prefer=prefer,
        cancelled=cancelled or never,
    )
    intent = accept_merge(portfolio, merge, received_on=bootstrap.now().date())
    for copy in copies:
        standing = portfolio_with(portfolio, intent.changes)
        one = merge_copy(
            standing,
            copy,
            first=first,
            as_of=programme.as_of(),
            removed=partial(removed_rows, programme.workspace),
            prefer=prefer,
            closings=closings.get(copy.tip, ()),
            redactions=[entry for entry in history if entry.source is Source.REDACTION],
        )
        more = accept_copy(standing, copy, one, received_on=bootstrap.now().date())
        merge = Merge((*merge.documents, one.document))
        intent = joined(intent, more)
    return Received(
        merge, None if dry_run else programme.workspace.run(intent, cancelled=cancelled or never)
    )


def _closed_elsewhere(
    programme: OpenProgramme,
    copies: Sequence[Parted],
    prefer: str | None,
    *,
    dry_run: bool,
    cancelled: Cancelled,
) -> tuple[Portfolio, dict[str, list[Closing]]]:
    """Take over the periods that other copies closed; the programme then, and what became of them
    by the tip of the copy. They are a change set of their own, since no undo opens a period;
    once they are taken, the rest is not cancelled."""
    portfolio, told = programme.portfolio, dict[str, list[Closing]]()
    taken: set[str] = set()
    for copy in copies:
        fresh = tuple(seal for seal in copy.seals if seal.change_set_uid not in taken)
        taken.update(seal.change_set_uid for seal in fresh)
        closings = closings_of(
            portfolio,
            replace(copy, seals=fresh),
            in_force=programme.seal_in_force,
            prefer=prefer,
        )
        told[copy.tip] = closings.told
        if not dry_run:
            programme.workspace.run(closings.intent, cancelled=cancelled)
            portfolio = programme.portfolio
        else:
            portfolio = portfolio_with(portfolio, closings.changes)
    return portfolio, told


def returns_among(
    programme: OpenProgramme, paths: Sequence[Path], *, cancelled: Cancelled | None = None
) -> list[Path]:
    """The files that are to be merged into a programme rather than imported or opened: packs that
    came back, messages, lead's files of this programme and other copies of it."""
    if programme.is_lead_file:
        return []
    files = [path for path in paths if path.is_file()]
    maybe = [path for path in files if path.suffix.lower() in _MAY_BE_RETURNS]
    said = _outcomes("importers.returns:which_are_returns", maybe, cancelled=cancelled)
    found = {path for path, is_return in zip(maybe, said, strict=True) if is_return is True}
    found.update(path for path in files if _is_a_copy(programme, path))
    return [path for path in paths if path in found]


def _is_a_copy(programme: OpenProgramme, path: Path) -> bool:
    if path.suffix.lower() != _PROGRAMME:
        return False
    try:
        same_file = path.samefile(programme.path)
        return not same_file and programme_uid(path) == programme.portfolio.programme.uid
    except TrackerError:
        return False


def mark_up_return(programme: OpenProgramme, return_uid: str, source: Path, out: Path) -> Path:
    """Write a copy of a returned workbook to send back, each cell that was turned away commented.

    `source` is the file as it came. Raises `NotFound` and `Refused`.
    """
    portfolio = programme.portfolio
    document = next((row for row in portfolio.returns if row.uid == return_uid), None)
    if document is None:
        raise NotFound(f"there is no return {return_uid!r}")
    items = [item for item in portfolio.return_items if item.return_uid == return_uid]
    whole = document.reason if document.state == ReturnState.REJECTED else None
    marks = list(marks_of([] if whole else items, refused=whole))
    data = in_worker(
        "tracker.export.packs.marked_up:marked_up", source.read_bytes(), marks, file=source
    )
    assert isinstance(data, bytes)
    return written_safely(out, lambda path: _write(path, data))


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def read_files(
    programme: OpenProgramme, paths: Sequence[Path], *, cancelled: Cancelled | None = None
) -> list[Returned | Parted]:
    """What each file says, in the order given; raises the first refusal."""
    context = Context(known_areas=tuple(area.name for area in programme.portfolio.areas))
    found: list[Returned | Parted] = []
    for outcome in _outcomes("importers.returns:read_returns", paths, context, cancelled=cancelled):
        several = outcome if isinstance(outcome, list) else [outcome]
        found.extend(_said(programme, one, cancelled) for one in several)
    return found


def _said(
    programme: OpenProgramme, outcome: object, cancelled: Cancelled | None
) -> Returned | Parted:
    if isinstance(outcome, TrackerError):
        raise outcome
    if isinstance(outcome, IsProgramme):
        said = in_worker(
            "db.returned_file:read_programme_file",
            outcome.name,
            outcome.data,
            known_tips(programme.portfolio, programme.workspace.history()),
            {seal.change_set for seal in programme.seals()},
            cancelled=cancelled,
            file=Path(outcome.name),
        )
        outcome = replace(said, sender=outcome.sender) if isinstance(said, Returned) else said
    assert isinstance(outcome, Returned | Parted)
    return outcome


def _outcomes(
    function: str, paths: Sequence[Path], *more: object, cancelled: Cancelled | None
) -> list[object]:
    """What a function of many files says of each; a refusal where it cannot be asked."""
    batches = [list(paths[start : start + _BATCH]) for start in range(0, len(paths), _BATCH)]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        said = pool.map(lambda batch: _of_batch(function, batch, more, cancelled), batches)
        return list(chain.from_iterable(said))


def _of_batch(
    function: str, paths: list[Path], more: tuple[object, ...], cancelled: Cancelled | None
) -> list[object]:
    """The outcomes of one worker; a file that takes its worker down is found by asking alone."""
    limits = Limits(seconds=Limits().seconds + _SECONDS_EACH * len(paths))
    try:
        outcomes = in_worker(
            function, paths, *more, limits=limits, cancelled=cancelled, file=paths[0]
        )
    except Refused as refused:
        if len(paths) == 1:
            return [refused]
        alone = (_of_batch(function, [path], more, cancelled) for path in paths)
        return list(chain.from_iterable(alone))
    assert isinstance(outcomes, list)
    return outcomes
