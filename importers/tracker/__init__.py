"""Reading trackers: from a document of tables to a draft of areas and schemes."""

from importers.tracker.read import read_tracker, recognises
from importers.tracker.recognise import recognise

__all__ = ["read_tracker", "recognise", "recognises"]
