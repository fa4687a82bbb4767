"""Delivery phrases, such as "From November 2017", read into earliest, latest and precision.

Words become tokens (`tokens`), tokens become named periods (`grammar`), periods joined by "to",
"and" or "/" and governed by "from" or "by" become phrases (`phrases`), phrases get the years their
words leave out (`missing_years`), and `reading` takes the least and the greatest date of all.
The vocabulary is in `words`. No clock: what "January" means depends on the as-of date given.
"""

from __future__ import annotations

from tracker.timing.reading import Timing, read_timing
from tracker.timing.spans import Precision
from tracker.timing.wording import describe, format_date, format_short_date

__all__ = ["Precision", "Timing", "describe", "format_date", "format_short_date", "read_timing"]
