"""Rules of the SSDA903 that are not written here, and why."""

NOT_WRITTEN = {
    "411": (
        "It compares the area of a placement with whether that is our own. No form of the return of"
        " these years, files or XML, has either: both are worked out from one postcode, so they"
        " cannot disagree."
    ),
}
"""Why, by the code of the rule."""
