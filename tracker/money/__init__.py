"""Money: which rows count, what they add up to, and how that meets totals and grants."""
