"""What the programme comes to at a glance: every figure with the rows that are behind it."""

from tracker.overview.areas import AreaRatings, ratings_by_area
from tracker.overview.due import DueMilestone, due_milestones
from tracker.overview.figures import Figure, figures
from tracker.overview.links import Link
from tracker.overview.movement import Movement, movement
from tracker.overview.slips import LargeSlip, largest_slips

__all__ = [
    "AreaRatings",
    "DueMilestone",
    "Figure",
    "LargeSlip",
    "Link",
    "Movement",
    "due_milestones",
    "figures",
    "largest_slips",
    "movement",
    "ratings_by_area",
]
