"""The RAID page: risks, assumptions, issues and dependencies, and how they were escalated."""

from ui.pages.raid.page import RaidPage

__all__ = ["RaidPage"]
