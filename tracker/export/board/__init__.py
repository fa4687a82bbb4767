"""Papers for the board in Word: the board pack, and a page of highlights per scheme."""
