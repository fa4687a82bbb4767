"""Taking words out of the programme for good: the one act that is never undone."""
