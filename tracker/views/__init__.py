"""The shapes that the command line prints: rows as JSON values."""
