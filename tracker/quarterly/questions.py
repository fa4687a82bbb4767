"""What the return asks where no earlier one is here to say (Dorset's return of Q2 2018/19)."""

from __future__ import annotations

from dataclasses import dataclass

NARRATIVE, COMMENT = 20_000, 250


@dataclass(frozen=True, slots=True)
class Question:
    """One answer that is wanted; `part` is the column of a table that it stands in."""

    section: str
    item: str
    part: str | None = None
    question: str | None = None
    longest: int | None = None
    place: str | None = None


_CONDITIONS = (
    "1) Plans to be jointly agreed?",
    "2) Planned contribution to social care from the CCG minimum contribution is agreed in line "
    "with the Planning Requirements?",
    "3) Agreement to invest in NHS commissioned out of hospital services?",
    "4) Managing transfers of care?",
)
_METRICS = ("NEA", "Res Admissions", "Reablement", "Delayed Transfers of Care")
_METRIC_PARTS = ("Assessment", "Challenges", "Achievements", "Support needs")
_IF_NO = 'If the answer is "No" please provide an explanation'
_FEES = (
    "1. Average amount paid to external providers for home care (£ per contact hour)",
    "2. Average amount paid for external provider care homes without nursing, clients aged 65+ "
    "(£ per client per week)",
    "3. Average amount paid for external provider care homes with nursing, clients aged 65+ "
    "(£ per client per week)",
)
_COMMENT = "4. If you would like to provide any additional commentary on the fee information"

QUESTIONS: tuple[Question, ...] = (
    *(
        Question("cover", item)
        for item in ("Health and Wellbeing Board", "Completed by", "E-mail", "Contact number")
    ),
    *(
        Question("conditions", item, part, question, NARRATIVE)
        for item in _CONDITIONS
        for part, question in (("Confirmation", "Confirmation"), ("Explanation", _IF_NO))
    ),
    Question(
        "section 75",
        "Have the funds been pooled via a s.75 pooled budget?",
        "Response",
        "Response",
        NARRATIVE,
    ),
    *(
        Question("metrics", item, part, None, NARRATIVE)
        for item in _METRICS
        for part in _METRIC_PARTS
    ),
    Question("narrative", "Progress against local plan for integration", None, None, NARRATIVE),
    Question("narrative", "Integration success story", None, None, NARRATIVE),
    *(Question("fees", item) for item in _FEES),
    Question("fees", _COMMENT, None, None, COMMENT),
    Question("allocation", "Additional improved Better Care Fund allocation"),
)
