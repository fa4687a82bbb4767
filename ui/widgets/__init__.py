"""Small painted controls that several pages share."""
