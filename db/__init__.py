"""SQLite: the engine, the journal, queries, backups, the lease and migrations."""
