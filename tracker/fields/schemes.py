"""What a person may set on areas, workstreams and schemes."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.fields.reading import (
    choice,
    narrative,
    read_date,
    read_flag,
    read_number,
    read_pounds,
    read_rag,
    short,
)
from tracker.fields.spec import FieldSpec
from tracker.model import Access, RecruitmentStage, Stage, Status
from tracker.timing import Precision

SCHEME_FIELDS: Mapping[str, tuple[FieldSpec, ...]] = {
    "area": (
        FieldSpec("name", "Area", short, required=True),
        FieldSpec("note", "Note", narrative),
        FieldSpec("opened_on", "Opened on", read_date),
        FieldSpec("closed_on", "Closed on", read_date),
    ),
    "workstream": (FieldSpec("name", "Workstream", short, required=True),),
    "person": (
        FieldSpec("name", "Name", short, required=True),
        FieldSpec("role", "Role", short),
        FieldSpec("organisation", "Organisation", short),
        FieldSpec("email", "E-mail", short),
        FieldSpec("shared_mailbox", "Shared mailbox", read_flag),
        FieldSpec("copy_to", "Copy to", short),
        FieldSpec("away_from", "Away from", read_date),
        FieldSpec("away_until", "Away until", read_date),
        FieldSpec("access", "May edit", choice(Access)),
    ),
    "scheme": (
        FieldSpec("name", "Scheme", short, required=True),
        FieldSpec("description", "Description", narrative),
        FieldSpec("ref", "Ref", short),
        FieldSpec("local_number", "Number", short),
        FieldSpec("category", "Category", short),
        FieldSpec("rag", "RAG", read_rag),
        FieldSpec("rag_reason", "Reason for RAG", narrative),
        FieldSpec("status", "Status", choice(Status)),
        FieldSpec("stage", "Stage", choice(Stage)),
        FieldSpec("leads_text", "Who is managing the planning?", narrative),
        FieldSpec("progress", "What progress has been made?", narrative),
        FieldSpec("start", "Start", read_date),
        FieldSpec("delivery_text", "When will they deliver?", narrative),
        FieldSpec("delivery_earliest", "Earliest delivery", read_date),
        FieldSpec("delivery_latest", "Latest delivery", read_date),
        FieldSpec("delivery_precision", "Delivery precision", choice(Precision)),
        FieldSpec("recruitment_stage", "Recruitment stage", choice(RecruitmentStage)),
        FieldSpec("recruitment", "Recruitment: where is it up to?", narrative),
        FieldSpec("posts_needed", "Posts needed (WTE)", read_number),
        FieldSpec("posts_in_post", "In post (WTE)", read_number),
        FieldSpec("barriers", "Barriers and help needed", narrative),
        FieldSpec("help_needed", "Help needed", narrative),
        FieldSpec("nothing_to_report", "Nothing to report", read_flag),
        FieldSpec("allocation", "Allocation", read_pounds),
        FieldSpec("allocation_text", "Allocation, as written", short),
        FieldSpec("office_note", "Office note", narrative),
        FieldSpec("confirmed_on", "Confirmed on", read_date),
    ),
}
