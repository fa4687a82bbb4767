"""The scheme panel: everything about one scheme, edited in place, and its history."""
