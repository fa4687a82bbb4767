"""The window: pages, grids and panels over the verbs of `tracker`. Never imports `db`."""
