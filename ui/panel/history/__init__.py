"""The panel's History tab: what happened to one scheme, newest first."""
