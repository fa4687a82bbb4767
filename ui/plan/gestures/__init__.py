"""What the pointer can do to the Gantt: each gesture a class of its own.

A gesture begins at a press, follows the pointer, and on release asks for one change, which is one
undo. Esc drops it, and everything is as it was.
"""
