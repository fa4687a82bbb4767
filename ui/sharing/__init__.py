"""A programme in a synced folder, in the window: kept in step, and its copies merged."""
