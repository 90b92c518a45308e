"""The book of duties: one file for each area of work."""

from functools import lru_cache

from sightline.core.book import everything_in
from sightline.core.facts import Subject
from sightline.duties.language import Duty, Validity


@lru_cache(maxsize=1)
def whole_book() -> dict[str, Duty]:
    """Every duty in the book, whatever it is owed about, by its code, in the order of the book."""
    import sightline.duties.book as book

    return everything_in(book, Duty)


@lru_cache(maxsize=len(Subject))
def duties_about(subject: Subject) -> dict[str, Duty]:
    """The duties owed about one kind of subject: children, workers, allegations, inspections."""
    return {code: duty for code, duty in whole_book().items() if duty.subject is subject}


def all_duties() -> dict[str, Duty]:
    """Every duty owed to children: whoever counts children meets no other by accident."""
    return duties_about(Subject.CHILD)


@lru_cache(maxsize=1)
def all_validities() -> dict[str, Validity]:
    """Every rule of what counts, by its code: it has no clock, and judges what meets duties."""
    import sightline.duties.book as book

    return everything_in(book, Validity)


def judged_by(validity: Validity) -> list[str]:
    """The codes of the duties whose events this rule judges."""
    return [code for code, duty in all_duties().items() if validity.judges(duty)]
