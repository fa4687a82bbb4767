"""Whole rows that one copy removed and the other went on with: one question for each, with all
that is part of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from tracker.changes import Key, RowChange, Values, stored
from tracker.model import ENTITIES, Row
from tracker.portfolio import Portfolio
from tracker.proposing.comparing import same
from tracker.ties import ties_of, ties_to

Removed = Callable[[str], Mapping[Key, Values]]
"""Tells of a row that was removed here, by its key, how it stood, and what went with it."""

_DAYS = frozenset({"updated_on", "confirmed_on"})


@dataclass
class RowInQuestion:
    """A row that one side removed. `theirs` are the rows that taking theirs brings back, the row
    itself first; None where taking theirs removes what is here."""

    entity: str
    uid: str
    values: Values
    theirs: dict[Key, Values] | None
    changes: list[RowChange] = field(default_factory=list)

    @property
    def rows(self) -> tuple[RowChange, ...]:
        """What taking theirs brings back, as row changes."""
        return tuple(
            RowChange(entity, uid, None, {n: v for n, v in values.items() if v is not None})
            for (entity, uid), values in (self.theirs or {}).items()
        )


class WholeRows:
    """Finds the rows in question among what the other copy did altogether.

    `questions` are by the topmost row; `held` are the keys of changes that wait for the answer.
    """

    def __init__(
        self, portfolio: Portfolio, net: Mapping[Key, RowChange], removed: Removed
    ) -> None:
        self._portfolio, self._net, self._was = portfolio, net, removed
        entities = {entity for entity, _ in net} | {
            tie.holder for entity, _ in net for tie in ties_of(entity)
        }
        self._here: dict[Key, Row] = {
            (entity, row.uid): row for entity in entities for row in portfolio.rows(entity)
        }
        self._gone = {
            key for key, change in net.items() if change.after is None and key in self._here
        }
        self.questions: dict[Key, RowInQuestion] = {}
        self.held: set[Key] = set()
        self._ask_of_removed_there()
        self._ask_of_removed_here()

    def _ask_of_removed_there(self) -> None:
        trees: dict[Key, list[Key]] = {}
        for key in self._gone:
            trees.setdefault(self._top_of_removed(key), []).append(key)
        hung_on = self._hung_on()
        for (entity, uid), keys in trees.items():
            if any(key in hung_on or self._moved_on(key) for key in keys):
                self.held.update(keys)
                whole = self._values((entity, uid))
                changes = [self._net[key] for key in keys]
                self.questions[entity, uid] = RowInQuestion(entity, uid, whole, None, changes)

    def _top_of_removed(self, key: Key) -> Key:
        for tie in ties_of(key[0]):
            parent = (tie.holder, str(getattr(self._here[key], tie.field)))
            if tie.part and parent in self._gone:
                return self._top_of_removed(parent)
        return key

    def _hung_on(self) -> set[Key]:
        """The rows removed there on which rows hang here that the other copy knew nothing of."""
        return {
            (holder, str(getattr(row, tie.field)))
            for holder in {entity for entity, _ in self._gone}
            for tie in ties_to(holder)
            for row in self._portfolio.rows(tie.entity)
            if (holder, getattr(row, tie.field)) in self._gone
            and (tie.entity, row.uid) not in self._net
        }

    def _moved_on(self, key: Key) -> bool:
        """Whether a row was changed here since; leads follow the words of their scheme."""
        if key[0] == "scheme_lead":
            return False
        ours = self._values(key)
        before = self._net[key].before or {}
        return any(
            name not in _DAYS and not same(value, ours.get(name)) for name, value in before.items()
        )

    def _values(self, key: Key) -> Values:
        row = self._here[key]
        return {name: stored(getattr(row, name)) for name in ENTITIES[key[0]].model_fields}

    def _ask_of_removed_here(self) -> None:
        for key, change in self._net.items():
            if change.after is None or key in self._here:
                continue
            top = self._top_of_gone(key, change)
            if top is None:
                continue
            if top not in self.questions:
                was = dict(self._was(top[1]))
                first = {top: was.pop(top, {})}
                whole = first[top]
                theirs = {**first, **was} if whole else {}
                self.questions[top] = RowInQuestion(*top, whole, theirs)
            question = self.questions[top]
            question.changes.append(change)
            if question.theirs:
                question.theirs[key] = {**question.theirs.get(key, {}), **change.after}
            self.held.add(key)

    def _top_of_gone(self, key: Key, change: RowChange) -> Key | None:
        """The topmost row removed here that a change is about or hangs on; None for a row that
        hangs on nothing of the sort."""
        values = {**(self._was(key[1]).get(key) or {}), **(change.before or {})}
        values |= change.after or {}
        for parent in self._parents(key[0], values):
            return self._top_of_gone(parent, self._net.get(parent) or RowChange(*parent, {}, {}))
        return None if change.before is None else key

    def _parents(self, entity: str, values: Values) -> Iterator[Key]:
        """The rows that a row is part of, or newly hangs on, and that are here no more."""
        for tie in ties_of(entity):
            parent = (tie.holder, str(values.get(tie.field)))
            if not tie.part or values.get(tie.field) is None or parent in self._here:
                continue
            made = self._net.get(parent)
            if made is None or made.before is not None:
                yield parent
