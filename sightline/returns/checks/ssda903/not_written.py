"""Rules of the SSDA903 that are not written here, and why."""

FROM_POSTCODES = (
    "It is of the authority, the place or the distance of a placement, which the collection works"
    " out from postcodes with a list of them that we do not hold; the files carry none of it."
)
NOT_WRITTEN = dict.fromkeys(("169", "179", "392a", "406", "420", "1015"), FROM_POSTCODES)
"""Why, by the code of the rule."""
