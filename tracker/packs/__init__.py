"""Packs: who is asked for what each month, and what is sent to them."""
