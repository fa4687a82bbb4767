"""The custom fields that tie a task of a project file to its row of the programme.

The writer and the reader of project files share them. `PART` says which part of the programme a
task is, `UID` which row. `BLANK` names the fields that are blank in the programme though the file
has to say something; `WITHHELD` those whose words were not written whole, so that reading the file
back leaves both alone.
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


class Part(StrEnum):
    """What a task is in the programme."""

    WORKSTREAM = "workstream"
    SCHEME = "scheme"
    MILESTONE = "milestone"


BASELINE_NOTE = "Baseline {number} is “{name}”"
"""A line of the project's notes for each baseline: project files number them, without a name."""
