"""Files that ship with the app: sample documents, templates, icons."""
