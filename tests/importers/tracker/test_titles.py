"""What the titles of columns mean."""

from __future__ import annotations

import pytest

from importers.tracker.titles import fit

TITLES = {
    "rag": "G/ A/ R|G/A/R|RAG|RAG status|RAG rating|Status (RAG)|Current RAG|RAG (Nov 17)|BRAG",
    "scheme": "iBCF scheme|Scheme|Scheme name|Project|Name of scheme|Initiative|Action|Shceme name",
    "leads_text": "Who is managing the planning for them?|Lead|Lead officer|Scheme lead|Owner"
    "|Responsible officer|SRO|Accountable|Who is managing the planning?|LCC lead|Lead(s)",
    "progress": "What progress has been made?|Progress|Update|Latest update|Commentary"
    "|Progress to date|Progress since last month|Update – October 2017|Progress / update",
    "delivery_text": "When will they deliver identified activity?|When will they deliver?"
    "|Delivery date|Due date|Timescale|Target date|By when|Timescales / milestones",
    "recruitment": "If recruitment is required as part of the scheme delivery where is that up to?"
    "|Recruitment: where is it up to?|Recruitment|Workforce",
    "barriers": "What barriers have you encountered? What do you need help with?"
    "|Barriers / support needed|Barriers and help needed|Barriers|Issues|Risks and issues"
    "|Challenges",
    "help_needed": "Help needed|Support required|What do you need help with?",
    "area": "Area|CCG|Locality|Place",
    "rag_reason": "Reason for RAG|RAG reason|RAG comments",
    "recruitment_stage": "Recruitment stage",
    "posts_needed": "Posts needed",
    "posts_in_post": "In post",
    "nothing_to_report": "Nothing to report",
    "allocation_text": "Allocation|Allocation £'000",
    "category": "Category|Funding",
    "workstream": "Workstream|Theme",
    "not used": "Code|Previous RAG|Last month: RAG|RAG last month|What does success look like?"
    "|Last updated",
}
WORDINGS = [(field, title) for field, titles in TITLES.items() for title in titles.split("|")]


@pytest.mark.parametrize(("field", "title"), WORDINGS)
def test_title_means(field: str, title: str) -> None:
    scores = fit(title)
    assert max(scores, key=lambda name: scores[name], default=None) == field


@pytest.mark.parametrize(
    "title",
    [
        "",
        "What do you need to do",
        "Scheme type",
        "Scheme cost",
        "Measure",
        "Which partners are involved",
        "Probability",
        "Role",
        "Work has begun on the recruitment of two social workers and a therapist for the team",
    ],
)
def test_title_means_nothing_here(title: str) -> None:
    assert not fit(title)
