"""The columns that many of the Annex A lists carry, written once."""

from ..reading.columns import Column, Table

RETURN = "Annex A"
CHILD_ID = "Child Unique ID"


def listed(number_of: int, title: str, *columns: Column) -> Table:
    """One of the lists about children."""
    return Table(RETURN, f"List {number_of}", title, columns, who=CHILD_ID)


Fields = tuple[str, ...]
"""Fields of the record, by their full names."""


def date(
    name: str,
    *goes_to: str,
    required: bool = False,
    also: tuple[str, ...] = (),
    worked_out_from: Fields = (),
) -> Column:
    """A column of dates."""
    return Column(
        name, "date", goes_to, required=required, also=also, worked_out_from=worked_out_from
    )


def text(name: str, *goes_to: str) -> Column:
    """A column of words."""
    return Column(name, "text", goes_to)


def number(name: str, *goes_to: str, worked_out_from: Fields = ()) -> Column:
    """A column of counts."""
    return Column(name, "whole number", goes_to, between=(0, 1000), worked_out_from=worked_out_from)


def yes_no(
    name: str, *goes_to: str, also: tuple[str, ...] = (), worked_out_from: Fields = ()
) -> Column:
    """A column of yes, no and not known."""
    return Column(name, "yes or no", goes_to, also=also, worked_out_from=worked_out_from)


def category(
    name: str,
    codes: str,
    *goes_to: str,
    also: tuple[str, ...] = (),
    worked_out_from: Fields = (),
) -> Column:
    """A column of categories, understood as the codes of the other returns where they match."""
    return Column(name, "code", goes_to, codes=codes, also=also, worked_out_from=worked_out_from)


def source(name: str, model: str) -> Column:
    """Who made a contact or referral: the exact source, or the broad group."""
    return category(name, "annex_a_source", f"{model}.from_source", f"{model}.from_source_group")


def about_child() -> tuple[Column, ...]:
    """The five columns that open every list about children."""
    return (
        Column(
            CHILD_ID,
            "identifier",
            ("people.Child.la_child_id",),
            required=True,
            also=("Child ID", "Unique ID", "Child Unique Identifier"),
            worked_out_from=("people.Child.id",),
        ),
        category("Gender", "sex", "people.Child.sex", also=("Sex",)),
        category(
            "Ethnicity",
            "annex_a_ethnicity",
            "people.Child.ethnic_group",
            "people.Child.ethnic_group_broad",
        ),
        date("Date of Birth", "people.Child.born_on", also=("DOB", "Birth date")),
        Column(
            "Age of Child (Years)",
            "decimal",
            ("people.Child.stated_age_years", "people.Child.stated_age_on"),
            also=("Age", "Age of Child", "Age (Years)"),
            between=(-1, 130),
            worked_out_from=("people.Child.born_on",),
            written_as="worked out from the birth date; as stated of one whose birth date is not"
            " known",
        ),
    )


def disabled() -> Column:
    """Whether the child has a disability."""
    return category(
        "Does the Child have a Disability",
        "annex_a_disability",
        "people.Child.disabled",
        "people.Child.disabilities",
        also=("Disability",),
    )


def allocated() -> tuple[Column, ...]:
    """The team and worker who have the child."""
    return (
        Column(
            "Allocated Team",
            "text",
            ("workforce.Allocation.team",),
            worked_out_from=("workforce.Worker.team",),
        ),
        text("Allocated Worker", "workforce.Allocation.worker"),
    )
