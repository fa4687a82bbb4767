"""The plan as rows on a page: workstream > scheme > milestone, depth first, each known by its key.

What is in the plan and in what order is `tracker.timeline`'s to say; here rows get keys, places to
fold at, and what their columns say. Records are made as they come into sight: a national plan has
55,000 rows, and a page shows thirty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from tracker.leads import LeadKind
from tracker.model import Milestone, Programme, Scheme
from tracker.planrows.filters import NOBODY, NONE_GIVEN, Facet, facet_of, facets_of
from tracker.planrows.row import Node, PlanRow, milestone_row
from tracker.portfolio import Portfolio
from tracker.slip import scheme_slip
from tracker.status import derived_status
from tracker.timeline import (
    NO_WORKSTREAM,
    Level,
    Span,
    grouped_schemes,
    milestones_of,
    span_of_milestone,
    span_of_scheme,
    spans_of,
    summary_bar,
    summary_of,
)

HEAD = "head:"
"""Begins the key of a workstream's row; its uid follows, or nothing for those of none."""


@dataclass(slots=True)
class PlanRows:
    """The rows of one portfolio as of a date; after a change, `revised` gives those of the next.

    `order` holds every key depth first; `nodes` says where each stands.
    """

    portfolio: Portfolio
    as_of: date
    order: list[str] = field(default_factory=list)
    nodes: dict[str, Node] = field(default_factory=dict)
    counts: Counter[Level] = field(default_factory=Counter)
    _made: dict[str, PlanRow] = field(default_factory=dict)
    _facets: dict[str, Facet] | None = None

    def __post_init__(self) -> None:
        if self.order:
            return
        for workstream, schemes in grouped_schemes(self.portfolio):
            key = HEAD + (workstream.uid if workstream is not None else "")
            head = self._add(key, Level.WORKSTREAM, depth=0, parent="")
            for scheme in schemes:
                self._add_scheme(scheme, key)
            head.end = len(self.order)
            self.counts[Level.WORKSTREAM] += 1
            self.counts[Level.SCHEME] += len(schemes)
        others = self.counts[Level.WORKSTREAM] + self.counts[Level.SCHEME]
        self.counts[Level.MILESTONE] = len(self.order) - others

    @classmethod
    def empty(cls) -> PlanRows:
        """No rows, for want of a programme."""
        return cls(Portfolio(Programme(name="")), as_of=date.min)

    @property
    def facets(self) -> Mapping[str, Facet]:
        """What the chips count each milestone as, in the order of the rows; found when asked for.

        The programme's pictures and documents show rows without chips.
        """
        if self._facets is None:
            by_uid = self.portfolio.milestone_by_uid
            milestones = [by_uid[key] for key in self.order if key in by_uid]
            self._facets = facets_of(milestones, self.portfolio.promised, self.as_of)
        return self._facets

    def renewed(self, portfolio: Portfolio, touched: Iterable[str]) -> PlanRows:
        """The same rows of another state, which differs in what the touched ones say."""
        made = dict(self._made)
        facets = dict(self._facets) if self._facets is not None else None
        for key in touched:
            if key not in self.nodes:
                continue
            for each in (key, *self.ancestors(key)):
                made.pop(each, None)
            if facets is not None and key in facets:
                milestone, promised = portfolio.milestone_by_uid[key], portfolio.promised
                facets[key] = facet_of(milestone, promised.get(key), self.as_of)
        return PlanRows(portfolio, self.as_of, self.order, self.nodes, self.counts, made, facets)

    def row(self, key: str) -> PlanRow:
        """What a row says; kept once made."""
        found = self._made.get(key)
        if found is None:
            node = self.nodes[key]
            make = {Level.MILESTONE: self._milestone, Level.SCHEME: self._scheme}
            found = self._made[key] = make.get(node.level, self._workstream)(node)
        return found

    def scheme_of(self, key: str) -> str:
        """The scheme that a row belongs to: itself, or a milestone's; "" for a workstream."""
        if key in self.portfolio.scheme_by_uid:
            return key
        milestone = self.portfolio.milestone_by_uid.get(key)
        return milestone.scheme_uid if milestone is not None else ""

    def under(self, key: str) -> Sequence[str]:
        """All rows under one, however deep."""
        node = self.nodes[key]
        return self.order[node.at + 1 : node.end]

    def ancestors(self, key: str) -> Iterator[str]:
        """The rows that one stands under, the nearest first."""
        parent = self.nodes[key].parent
        while parent:
            yield parent
            parent = self.nodes[parent].parent

    def milestones_under(self, key: str) -> list[Milestone]:
        """The milestones under a row, however deep."""
        by_uid = self.portfolio.milestone_by_uid
        return [by_uid[each] for each in self.under(key) if each in by_uid]

    def names(self, key: str) -> Mapping[str, frozenset[str]]:
        """The names that a scheme or milestone is found by, by the list they are chosen from."""
        portfolio = self.portfolio
        scheme = portfolio.scheme_by_uid[self.scheme_of(key)]
        milestone = portfolio.milestone_by_uid.get(key)
        workstream = portfolio.workstream_by_uid.get(scheme.workstream_uid or "")
        owner = frozenset({milestone.owner} if milestone is not None and milestone.owner else ())
        return {
            "areas": frozenset({portfolio.area_name(scheme) or NONE_GIVEN}),
            "leads": owner or self._leads(scheme.uid) or frozenset({NOBODY}),
            "workstreams": frozenset({workstream.name if workstream else NONE_GIVEN}),
        }

    def choice(self, name: str) -> list[str]:
        """Every name of one of the lists: areas and workstreams in order, others by alphabet."""
        keys = (key for key in self.order if not key.startswith(HEAD))
        found = {each for key in keys for each in self.names(key)[name]}
        ordered = {
            "areas": [area.name for area in self.portfolio.areas],
            "workstreams": [workstream.name for workstream in self.portfolio.workstreams],
        }
        known = [each for each in ordered.get(name, ()) if each in found]
        return [*known, *sorted(found - set(known), key=str.casefold)]

    def _leads(self, scheme_uid: str) -> frozenset[str]:
        leads = self.portfolio.leads_by_scheme.get(scheme_uid, ())
        people = (lead.name for lead in leads if lead.kind == LeadKind.PERSON)
        return frozenset(name for name in people if name)

    def _milestone(self, node: Node) -> PlanRow:
        milestone = self.portfolio.milestone_by_uid[node.key]
        under = self.milestones_under(node.key) if node.has_children else []
        return milestone_row(self.portfolio, milestone, node, self.as_of, under)

    def _scheme(self, node: Node) -> PlanRow:
        scheme = self.portfolio.scheme_by_uid[node.key]
        under = self.milestones_under(node.key)
        span = span_of_scheme(scheme, summary_of(map(span_of_milestone, under)))
        bar = summary_bar(span, self.as_of, status=scheme.status, alone=not under)
        derived = derived_status(under)
        return PlanRow(
            node,
            scheme.name,
            scheme,
            scheme.leads_text,
            span,
            scheme.status,
            derived,
            bar,
            scheme_slip(self.portfolio, scheme),
        )

    def _workstream(self, node: Node) -> PlanRow:
        workstream = self.portfolio.workstream_by_uid.get(node.key.removeprefix(HEAD))
        spans = spans_of(self.milestones_under(node.key))
        span = summary_of(chain(spans, self._own_spans(node.key)))
        title = workstream.name if workstream is not None else NO_WORKSTREAM
        bar = summary_bar(span, self.as_of)
        return PlanRow(node, title, None, None, span, None, None, bar)

    def _own_spans(self, key: str) -> Iterator[Span]:
        """What the schemes under a workstream say of themselves; without an end, that is open."""
        by_uid = self.portfolio.scheme_by_uid
        for each in self.under(key):
            if each in by_uid:
                own = span_of_scheme(by_uid[each])
                yield Span(own.start, own.finish)

    def _add_scheme(self, scheme: Scheme, parent: str) -> None:
        order, nodes = self.order, self.nodes
        node = self._add(scheme.uid, Level.SCHEME, depth=1, parent=parent)
        above = [(-1, node)]
        # Nodes are made in place: a call for each of 50,000 would be most of the work.
        for milestone in milestones_of(self.portfolio, scheme):
            uid, level, at = milestone.uid, milestone.level, len(order)
            while level <= above[-1][0]:
                above.pop()[1].end = at
            over = above[-1][1]
            made = nodes[uid] = Node(uid, Level.MILESTONE, over.depth + 1, over.key, at)
            order.append(uid)
            above.append((level, made))
        for _level, still_open in above:
            still_open.end = len(order)

    def _add(self, key: str, level: Level, *, depth: int, parent: str) -> Node:
        node = self.nodes[key] = Node(key, level, depth, parent, len(self.order))
        self.order.append(key)
        return node
