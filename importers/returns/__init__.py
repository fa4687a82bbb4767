"""Returned files: pack workbooks, however they were treated, and messages that carry them."""

from importers.returns.reading import read_returns, recognises, which_are_returns

__all__ = ["read_returns", "recognises", "which_are_returns"]
