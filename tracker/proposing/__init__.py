"""From a draft to a proposal: what a document would change, matched to the rows that are here."""
