"""Who is asked and who has answered: the board of returns, and settling what they left open."""
