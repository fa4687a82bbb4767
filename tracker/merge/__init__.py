"""Merging three ways: what was issued, what stands here now, and what came back."""
