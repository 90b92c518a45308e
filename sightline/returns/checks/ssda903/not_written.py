"""Rules of the SSDA903 that are not written here, and why."""

NOT_WRITTEN = {
    "105": (
        "It is of a column that only the XML form of the return has. In the files a child is"
        " unaccompanied by having a row."
    ),
    "205C": (
        "It is of that column too: in the files a day on which a child was no longer unaccompanied"
        " stands in the row that says the child was so."
    ),
    "411": (
        "It compares the area of a placement with whether it is our own, and both are worked out"
        " from one postcode, so they cannot disagree."
    ),
}
"""Why, by the code of the rule."""
