"""The programme as documents; `tracker.export.registry` lists the kinds."""
