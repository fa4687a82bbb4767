"""What a user can want: short functions that turn a portfolio into an `Intent`.

Each takes what it needs by keyword, reads the portfolio, and returns the changes to make; nothing
is written until `Workspace.run` carries the intent out.
"""
