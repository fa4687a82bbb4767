"""Fields of the panel: plain text until they are clicked or tabbed to, then editors."""
