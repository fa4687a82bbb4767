"""Laws that hold whatever people type: no rule fails, and each hits a row that is there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timed import is_quick
from tests.tracker.findings.builders import AS_OF, Row, portfolio_of
from tracker.findings import run_rules
from tracker.findings.challenge import challenge_list, leads_with_findings
from tracker.model import ENTITIES, Rag, Scheme, SchemeLead, Stage

SNIPPETS = (
    "As above",
    "see “progress” column",
    "TBC",
    "x%",
    "[insert",
    "None to report.",
    "all are on track",
    "No progress report at this time.",
    "Sue Lott",
    "sue.lott@lancashire.gov.uk",
    "@",
    "Phase 2",
    "December 2017",
    "\n",
    "\xa0",
    " ",
)
words = st.one_of(
    st.none(),
    st.text(max_size=60),
    st.lists(st.sampled_from(SNIPPETS), max_size=6).map("".join),
)
TEXT_FIELDS = (
    "description",
    "rag_reason",
    "leads_text",
    "progress",
    "delivery_text",
    "recruitment",
    "barriers",
    "help_needed",
    "ref",
    "office_note",
)
rows = st.fixed_dictionaries(
    {
        "name": words.map(lambda text: text or ""),
        "rag": st.one_of(st.none(), st.sampled_from([str(rag) for rag in Rag]), words),
        "stage": st.one_of(st.none(), st.sampled_from([str(stage) for stage in Stage]), words),
        "nothing_to_report": st.booleans(),
        "updated_on": st.one_of(st.none(), st.dates()),
        "confirmed_on": st.one_of(st.none(), st.dates()),
        **dict.fromkeys(TEXT_FIELDS, words),
    }
)


@settings(max_examples=60, deadline=None)
@given(
    here=st.lists(rows, max_size=3),
    there=st.lists(rows, max_size=3),
    note=words,
    email=words,
    lead_name=words,
)
def test_no_rule_fails_and_every_finding_is_about_a_field_of_a_row_that_is_there(
    here: list[Row], there: list[Row], note: str | None, email: str | None, lead_name: str | None
) -> None:
    portfolio = portfolio_of({"A": here, "B": there, None: here[:1]}, notes={"A": note or ""})
    extra = [
        SchemeLead(scheme_uid=scheme.uid, kind="person", name=lead_name, email=email)
        for scheme in portfolio.schemes
    ]
    portfolio = portfolio.with_rows({"scheme_lead": [*portfolio.leads, *extra]})
    findings = run_rules(portfolio, AS_OF)
    for finding in findings:
        entity, _ = portfolio.find(finding.uid)
        assert entity == finding.entity
        assert finding.field in ENTITIES[entity].model_fields
        assert finding.message.endswith(".")
        assert finding.suggestion.endswith(".")
        assert "\n" not in finding.message
    per_scheme = [finding.uid for finding in findings if finding.rule == "DQ17"]
    assert len(per_scheme) == len(set(per_scheme))
    for lead in leads_with_findings(portfolio, findings):
        assert lead in challenge_list(portfolio, findings, lead=lead, as_of=AS_OF)


@pytest.mark.parametrize(
    "text", ["all are on ", "no update. ", "update to be ", "a" * 20_000, ".\n", "@.", "chc care "]
)
def test_very_long_texts_are_quick(text: str) -> None:
    long = (text * 20_000)[:20_000]
    fields = {"rag": "G", "updated_on": None, **dict.fromkeys(("name", *TEXT_FIELDS), long)}
    portfolio = portfolio_of({"A": [fields], "B": [{**fields, "rag": "A"}]}, notes={"A": long})
    assert is_quick(lambda: run_rules(portfolio, AS_OF), seconds=1)


def test_rules_leave_the_rows_as_they_were() -> None:
    portfolio = portfolio_of({"A": [{"name": "One", "rag": "R", "delivery_text": "TBC"}]})
    before = [scheme.model_dump() for scheme in portfolio.schemes]
    run_rules(portfolio, AS_OF)
    assert [scheme.model_dump() for scheme in portfolio.schemes] == before
    assert isinstance(portfolio.schemes[0], Scheme)
