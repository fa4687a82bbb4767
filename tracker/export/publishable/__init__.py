"""The programme as it may be published: no people, no contacts, no narrative, and a last check."""
