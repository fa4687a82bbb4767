"""Charts drawn with the theme's own colours, their values labelled directly."""
