"""A whole board paper or plan: every table read as what it is, or listed as not understood."""

from importers.paper.read import READER, read_paper, recognises

__all__ = ["READER", "read_paper", "recognises"]
