"""Plain lists of one-line rows: findings, history and the like."""
