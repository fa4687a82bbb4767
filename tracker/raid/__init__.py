"""The RAID register: scores, and entries as others script against them."""

from tracker.raid.scoring import HIGHEST, band, score

__all__ = ["HIGHEST", "band", "score"]
