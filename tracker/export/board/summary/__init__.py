"""The summary of changes for the board: what moved between two states, on one page."""
