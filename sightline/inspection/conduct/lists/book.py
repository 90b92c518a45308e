"""Which lists a child counts with when a sample is drawn, and what that need is called.

The lists themselves are those of the return that inspectors ask for (Annex A), offered in
`sightline/core/child_lists`: what is frozen here is what is sent, to the letter.
"""

from sightline.core.child_lists import ChildList, offered

NEED_FIRST = ("8", "7", "9", "6", "5", "4", "3", "2", "1", "10")
"""A child on several lists counts, when a sample is drawn, with the first of these."""

NEED_CALLED = {
    "8": "in care",
    "7": "child protection plan",
    "9": "care leaver",
    "6": "in need",
    "5": "enquiry",
    "4": "assessment",
    "3": "referral",
    "2": "early help",
    "1": "contact",
    "10": "adoption",
}

TEAM = "Allocated Team"
"""The heading of the column that says which team has a child."""


def lists() -> dict[str, ChildList]:
    """Every list by its number."""
    return offered()


def of_children() -> list[str]:
    """The numbers of the lists that a sample of children can be drawn from."""
    return [code for code, each in lists().items() if each.about_children]
