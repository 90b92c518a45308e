"""Rules of the SSDA903 that are not written here, and why."""

OFSTEDS_LISTS = (
    "It holds a home's number against Ofsted's lists of homes, which are not public and which we do"
    " not read; the validator asks it only where somebody gives it those lists."
)
NOT_WRITTEN = {
    **dict.fromkeys(("1008", "219", "221", "224", "227", "228", "229"), OFSTEDS_LISTS),
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
    "444": (
        "It compares the pupil numbers of different children, and a check of ours asks one child"
        " at a time, so that a child can be asked again at once. Two children with one number are"
        " listed when a return is loaded, as doubtful matches."
    ),
}
"""Why, by the code of the rule."""
