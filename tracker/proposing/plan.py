"""What a plan would do beneath its schemes: milestones, what waits for what, baselines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tracker.draft import Draft, DraftMilestone, Note, Value
from tracker.errors import WrongUsage
from tracker.matching import Basis, Match
from tracker.portfolio import Portfolio
from tracker.proposing.comparing import compared
from tracker.proposing.plan_matching import match_milestones
from tracker.proposing.proposal import (
    ALWAYS,
    NEW_ROW,
    Answers,
    Fate,
    Proposal,
    ProposedRow,
    UnsureMatch,
)


@dataclass(frozen=True, slots=True)
class PlanRows:
    """The rows of a plan beneath its schemes, the questions about them, and those open still.

    `possible` are rows of the programme that the document may have; `notes` say what was left out
    by choice.
    """

    rows: tuple[ProposedRow, ...]
    asked: tuple[UnsureMatch, ...]
    unsure: tuple[UnsureMatch, ...]
    possible: frozenset[str]
    notes: tuple[Note, ...]


def plan_rows(
    portfolio: Portfolio, proposal: Proposal, schemes: Mapping[int, ProposedRow], answers: Answers
) -> PlanRows:
    """What the document's milestones are, under the schemes that are settled.

    `schemes` are the proposed schemes by their place in the draft; the milestones of one that is
    not among them wait. Raises `WrongUsage` for an answer that names a milestone which is not
    here or is another row of the document.
    """
    draft = proposal.draft
    incoming = {
        place: milestone
        for place, milestone in enumerate(draft.milestones)
        if milestone.scheme in schemes
    }
    claimed = _claimed(portfolio, incoming, answers)
    uids = {place: schemes[milestone.scheme].uid for place, milestone in incoming.items()}
    matches = match_milestones(
        {place: row for place, row in incoming.items() if row.where not in claimed},
        uids,
        portfolio.milestones_by_scheme,
        portfolio.milestone_by_uid,
        set(claimed.values()),
    )
    rows: dict[int, ProposedRow] = {}
    asked: list[UnsureMatch] = []
    unsure: list[UnsureMatch] = []
    left_out: list[UnsureMatch] = []
    for place, milestone in incoming.items():
        found = matches.get(place, Match(Basis.UID, claimed.get(milestone.where)))
        question = None
        if found.basis is Basis.UNSURE or milestone.where in answers:
            question = _question(portfolio, proposal, place, milestone, found, schemes)
            asked.append(question)
            if milestone.where not in answers:
                unsure.append(question)
                continue
            if answers[milestone.where] is None:
                left_out.append(question)
                continue
        rows[place] = _row(
            portfolio,
            milestone,
            place,
            uid=found.uid,
            fresh=proposal.fresh[place],
            scheme=schemes[milestone.scheme],
            own=draft.own,
        )
    placed = _placed(portfolio, rows)
    return PlanRows(
        rows=(
            *placed.values(),
            *_dependencies(portfolio, draft, placed),
            *_baselines(portfolio, proposal, placed),
        ),
        asked=tuple(asked),
        unsure=tuple(unsure),
        possible=frozenset(uid for question in (*unsure, *left_out) for uid in question.possible),
        notes=tuple(
            Note(each.where, f"“{each.name}” was left out, as you chose") for each in left_out
        ),
    )


def _claimed(
    portfolio: Portfolio, incoming: Mapping[int, DraftMilestone], answers: Answers
) -> dict[str, str]:
    """The milestones of the programme that a person has said rows are, by the row's place."""
    claimed: dict[str, str] = {}
    for milestone in incoming.values():
        uid = answers.get(milestone.where)
        if uid is None or uid == NEW_ROW:
            continue
        known = portfolio.milestone_by_uid.get(uid)
        if known is None:
            raise WrongUsage(f"there is no milestone with the uid {uid!r}", where=milestone.where)
        if uid in claimed.values():
            raise WrongUsage(
                f"“{known.title}” is another row of the document already",
                where=milestone.where,
                remedy="choose another milestone, or a new one",
            )
        claimed[milestone.where] = uid
    return claimed


def _question(
    portfolio: Portfolio,
    proposal: Proposal,
    place: int,
    milestone: DraftMilestone,
    found: Match,
    schemes: Mapping[int, ProposedRow],
) -> UnsureMatch:
    scheme = schemes[milestone.scheme]
    possible = found.possible or ((found.uid,) if found.uid else ())
    return UnsureMatch(
        milestone.where,
        milestone.title,
        possible,
        tuple(portfolio.milestone_by_uid[uid].title for uid in possible),
        scheme.area,
        place,
        proposal.fresh[place],
        entity="milestone",
        within=scheme.name,
    )


def _row(
    portfolio: Portfolio,
    milestone: DraftMilestone,
    place: int,
    *,
    uid: str | None,
    fresh: str,
    scheme: ProposedRow,
    own: bool,
) -> ProposedRow:
    row = compared(
        "milestone",
        portfolio.milestone_by_uid[uid] if uid else None,
        {**milestone.values, "scheme_uid": scheme.uid},
        name=milestone.title,
        where=milestone.where,
        uid=fresh,
        own=own,
    )
    return replace(row, area=scheme.area, order=place)


def _placed(portfolio: Portfolio, rows: Mapping[int, ProposedRow]) -> dict[int, ProposedRow]:
    """The rows with their positions: within each scheme in the order of the document.

    A row stays where it is if it stands behind the row before it already; numbers of rows that the
    document does not have are passed over.
    """
    by_scheme: dict[str, list[int]] = {}
    for place, row in rows.items():
        by_scheme.setdefault(str(row.values["scheme_uid"]), []).append(place)
    ours = {row.uid for row in rows.values()}
    placed: dict[int, ProposedRow] = {}
    for scheme_uid, places in by_scheme.items():
        present = portfolio.milestones_by_scheme.get(scheme_uid, ())
        old = {row.uid: row.position for row in present if row.uid in ours}
        others = {row.position for row in present if row.uid not in ours}
        last = min(old.values(), default=0) - 1
        for place in places:
            row = rows[place]
            position = max(last + 1, old.get(row.uid, 0))
            while position in others:
                position += 1
            placed[place] = _at(row, position)
            last = position
    return {place: placed[place] for place in rows}


def _at(row: ProposedRow, position: int) -> ProposedRow:
    if row.fate is Fate.ADDED:
        return replace(row, values={**row.values, "position": position})
    return replace(row, along={**row.along, ALWAYS: {"position": position}})


def _dependencies(
    portfolio: Portfolio, draft: Draft, milestones: Mapping[int, ProposedRow]
) -> Iterator[ProposedRow]:
    """Links between milestones that are both taken; a link that is here is known by its ends."""
    present = {(row.before_uid, row.after_uid): row for row in portfolio.dependencies}
    for link in draft.dependencies:
        before, after = milestones.get(link.before), milestones.get(link.after)
        if before is None or after is None:
            continue
        values: dict[str, Value] = {
            "before_uid": before.uid,
            "after_uid": after.uid,
            "kind": link.kind,
            "lag_days": link.lag_days,
        }
        known = present.get((before.uid, after.uid))
        name = f"{after.name} waits for {before.name}"
        yield compared("dependency", known, values, name=name, where=link.where)


def _baselines(
    portfolio: Portfolio, proposal: Proposal, milestones: Mapping[int, ProposedRow]
) -> Iterator[ProposedRow]:
    """What the document says was promised, under its name; the same one again is known by it."""
    for baseline in proposal.draft.baselines:
        known = next((row for row in portfolio.baselines if row.name == baseline.name), None)
        values: dict[str, Value] = {"name": baseline.name}
        if known is None:
            values["taken_on"] = proposal.as_of.isoformat()
        row = compared("baseline", known, values, name=baseline.name, where="")
        yield row
        promised = {
            each.row_uid: each for each in portfolio.baseline_rows if each.baseline_uid == row.uid
        }
        for place, (start, finish) in baseline.dates.items():
            milestone = milestones.get(place)
            if milestone is None:
                continue
            present = promised.get(milestone.uid)
            yield compared(
                "baseline_row",
                present,
                {
                    "baseline_uid": row.uid,
                    "entity": "milestone",
                    "row_uid": milestone.uid,
                    # What a row was called when it was promised is not in a project file.
                    "name": present.name if present else milestone.name,
                    "start": start,
                    "finish": finish,
                },
                name=f"{baseline.name}: {milestone.name}",
                where=milestone.where,
            )
