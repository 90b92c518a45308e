"""What an invented authority records of itself: its workers, allegations and inspections."""

from ..chance import Chance
from ..rows import World
from ..staff import Staff
from .allegations import allege
from .inspections import inspect
from .workers import employ


def record_service(world: World, staff: Staff, children: int, seed: int) -> None:
    """Posts and supervision, a few allegations about adults, and what inspectors asked for."""
    employ(world, staff, Chance(f"{seed}/supervision"))
    allege(world, staff, children, Chance(f"{seed}/allegations"))
    inspect(world, staff, Chance(f"{seed}/inspections"))
