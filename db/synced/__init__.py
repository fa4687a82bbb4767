"""Working on a copy of a programme that lies in a synced folder, and publishing it as a whole."""
