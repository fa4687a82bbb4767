"""Registers: pages of one table each with its form, described by data (money, measures, RAID)."""
