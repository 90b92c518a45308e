"""The book of duties: one file for each area of work."""

from functools import lru_cache

from sightline.core.book import everything_in
from sightline.duties.language import Duty


@lru_cache(maxsize=1)
def all_duties() -> dict[str, Duty]:
    """Every duty in the book, by its code, in the order of the book."""
    import sightline.duties.book as book

    return everything_in(book, Duty)
