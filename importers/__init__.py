"""Reading documents. `importers.readers` lists what the app understands and is the one way in."""
