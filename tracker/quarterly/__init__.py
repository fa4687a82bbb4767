"""The national quarterly return: its questions, what is answered, and starting the next one."""
