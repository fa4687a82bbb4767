"""The questions of the review: which row of the programme a row of the document is."""

from __future__ import annotations

from tracker.portfolio import Portfolio
from tracker.proposing.proposal import NEW_ROW, Answers, Proposal, UnsureMatch
from ui.review.entry import Entry, Shape, beside


def question_entry(
    portfolio: Portfolio, question: UnsureMatch, proposal: Proposal, answers: Answers
) -> Entry:
    """A question with its options: the rows it may be, a new one, or to leave it out."""
    possible = dict.fromkeys(question.possible)
    if question.area is not None or question.within is not None:
        possible.update(
            (row.uid, None)
            for row in proposal.missing
            if row.entity == question.entity
            and (row.area, row.within) == (question.area, question.within)
        )
    chosen = answers.get(question.where)
    if chosen is not None and chosen != NEW_ROW:
        possible[chosen] = None
    known = {uid: name for uid in possible if (name := _known(portfolio, question, uid))}
    options = (
        *(
            _option(question, uid, "It is this one", old=name, new=question.name)
            for uid, name in known.items()
        ),
        _option(question, NEW_ROW, f"It is a new {question.entity}", new=question.name),
        _option(question, None, "Leave it out"),
    )
    return Entry(
        Shape.QUESTION,
        ("question", question.where),
        question.name,
        note=beside(
            question.within or question.area, question.where, f"which {question.entity} is it?"
        ),
        where=question.where,
        children=options,
    )


def _known(portfolio: Portfolio, question: UnsureMatch, uid: str) -> str | None:
    """The name of a row that a question may be about."""
    if question.entity == "milestone":
        milestone = portfolio.milestone_by_uid.get(uid)
        return milestone.title if milestone else None
    scheme = portfolio.scheme_by_uid.get(uid)
    return scheme.name if scheme else None


def _option(
    question: UnsureMatch, answer: str | None, title: str, *, old: str = "", new: str = ""
) -> Entry:
    return Entry(
        Shape.OPTION,
        ("option", question.where, answer or ""),
        title,
        old=old,
        new=new,
        compared=answer in question.possible,
        where=question.where,
        answer=answer,
    )
