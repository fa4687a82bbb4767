"""Returned files: pack workbooks, however they were treated, and messages that carry them."""

from importers.returns.reading import is_a_return, read_returns, recognises

__all__ = ["is_a_return", "read_returns", "recognises"]
