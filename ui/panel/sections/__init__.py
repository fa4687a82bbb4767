"""The sections of the panel, one subject each."""
