"""Word documents as tables and paragraphs."""

from importers.word.reading import read_word

__all__ = ["read_word"]
