"""One grid for every page: a model fed by column descriptions, a view and its painters."""
