"""The book of duties: one file for each area of work."""

from functools import lru_cache

from sightline.core.book import everything_in
from sightline.duties.language import Duty, Validity


@lru_cache(maxsize=1)
def all_duties() -> dict[str, Duty]:
    """Every duty in the book, by its code, in the order of the book."""
    import sightline.duties.book as book

    return everything_in(book, Duty)


@lru_cache(maxsize=1)
def all_validities() -> dict[str, Validity]:
    """Every rule of what counts, by its code: it has no clock, and judges what meets duties."""
    import sightline.duties.book as book

    return everything_in(book, Validity)


def judged_by(validity: Validity) -> list[str]:
    """The codes of the duties whose events this rule judges."""
    return [code for code, duty in all_duties().items() if validity.judges(duty)]
