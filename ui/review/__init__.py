"""The import review: what a document would do, to be ticked and settled before it is done."""
