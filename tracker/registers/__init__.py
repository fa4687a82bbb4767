"""Registers read from documents: money, measures, high impact changes, risks, the return."""
