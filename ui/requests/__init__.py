"""Change requests: what they propose in words, and the dialogs that take them through."""
