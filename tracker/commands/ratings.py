"""What the ratings mean in this programme."""

from __future__ import annotations

from tracker.changes import added, changed
from tracker.columns import rag_word
from tracker.fields import field_spec
from tracker.model import Rag
from tracker.portfolio import Portfolio, values_of
from tracker.workspace import Intent


def define_rating(portfolio: Portfolio, *, rag: Rag, words: str) -> Intent:
    """Say what a rating means; empty words take its definition away."""
    label = f"Define {rag_word(rag)}"
    present = next((row for row in portfolio.rag_definitions if row.rag == rag), None)
    if not words.strip():
        if present is None:
            return Intent(label, ())
        gone = added("rag_definition", values_of("rag_definition", present)).inverted()
        return Intent(f"Take away the definition of {rag_word(rag)}", (gone,))
    definition = field_spec("rag_definition", "definition").parse(words)
    if present is not None:
        before = {"definition": present.definition}
        change = changed("rag_definition", present.uid, before, {"definition": definition})
        return Intent(label, (change,) if change else ())
    values = {"rag": str(rag), "definition": definition, "position": list(Rag).index(rag)}
    return Intent(label, (added("rag_definition", values),))
