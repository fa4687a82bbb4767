"""The custom fields that tie a task of a project file to its row of the programme.

The writer and the reader of project files share them. `PART` says what a task is (a word of
`tracker.timeline.outline.Level`), `UID` which row. `BLANK` names the fields that are blank in the
programme though the file has to say something; `WITHHELD` those that were not written whole. So
reading the file back leaves both alone.
"""

from __future__ import annotations

from enum import StrEnum


class Attribute(StrEnum):
    """The title of each custom field, as Project shows it."""

    UID = "iBCF uid"
    PART = "iBCF part"
    STATUS = "Status"
    OWNER = "Owner"
    BLANK = "iBCF blank"
    WITHHELD = "iBCF withheld"

    @property
    def field_id(self) -> str:
        """The number Project gives the custom text field that holds it."""
        return _FIELD_IDS[self][0]

    @property
    def field_name(self) -> str:
        """Project's own name of that field."""
        return _FIELD_IDS[self][1]


_FIELD_IDS = {
    Attribute.UID: ("188743731", "Text1"),
    Attribute.PART: ("188743734", "Text2"),
    Attribute.STATUS: ("188743737", "Text3"),
    Attribute.OWNER: ("188743740", "Text4"),
    Attribute.BLANK: ("188743743", "Text5"),
    Attribute.WITHHELD: ("188743746", "Text6"),
}


BASELINE_NOTE = "Baseline {number} is “{name}”"
"""A line of the project's notes for each baseline: project files number them, without a name."""

FULL, NONE = 100, 0
"""How much is done, in per cent, of a task that is completed and of one that is not, where nobody
has said how much."""
