"""Programmes in folders that a sync client owns: what is decided about them, as plain functions.

The app works on a copy of its own and publishes whole files; here is when, and when not. What is
done about it is `db.synced` and `tracker.sharing`.
"""
