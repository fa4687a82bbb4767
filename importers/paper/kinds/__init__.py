"""Every kind of table that a paper may hold; each says which tables are of it, and reads them."""

from __future__ import annotations

from importers.paper.kinds import (
    actions,
    contributions,
    measures,
    pools,
    proposals,
    raid,
    spending,
    use_of_grant,
)
from importers.paper.walking import TableKind

KINDS: tuple[TableKind, ...] = (
    TableKind("pooled contributions", pools.recognises, pools.read),
    TableKind("funding contributions", contributions.recognises, contributions.read),
    TableKind("use of the grant", use_of_grant.recognises, use_of_grant.read),
    TableKind("spending", spending.recognises, spending.read),
    TableKind(measures.KIND, measures.recognises, measures.read),
    TableKind(proposals.KIND, proposals.recognises, proposals.read),
    TableKind(actions.KIND, actions.recognises, actions.read),
    TableKind(raid.KIND, raid.recognises, raid.read),
)
"""No table may be of two kinds: that is an error naming both."""
