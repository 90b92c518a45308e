"""What follows when work is recorded here: the clocks that moved, and what recording covers."""

from .beginning import all_facts, begin_recording
from .moved import ClockMoved, Moved, work_out_again

__all__ = ["ClockMoved", "Moved", "all_facts", "begin_recording", "work_out_again"]
