"""What is published of each child for counting: no name, and where home is only as a district."""

from sightline.core.facts import Detail, Spell

child_records = Spell(
    "child_records",
    rows="people.Child",
    says="a child the authority knows",
    began="",
    ended="",
    child="id",
    details=(
        Detail("known_as", "la_child_id", "the authority's own number for the child", "code"),
        Detail("born_on", "born_on", "the day the child was born", "day to come"),
        Detail("expected_on", "expected_on", "the day the birth is expected", "day to come"),
        Detail("died_on", "died_on", "the day the child died", "date"),
        Detail("sex", "sex", "sex", "code"),
        Detail("ethnic_group", "ethnic_group", "ethnic group", "code"),
        Detail("ethnic_group_broad", "ethnic_group_broad", "broad ethnic group", "code"),
        Detail("disabled", "disabled", "whether the child is disabled", "code"),
        Detail("disabilities", "disabilities", "the kinds of disability", "list"),
        Detail("unaccompanied", "unaccompanied", "came here alone to seek asylum", "code"),
        Detail("unaccompanied_from_on", "unaccompanied_from_on", "from this day", "date"),
        Detail("unaccompanied_to_on", "unaccompanied_to_on", "to this day", "date"),
    ),
)
homes_of_children = Spell(
    "child_addresses",
    rows="people.Address",
    says="a child has or had this address",
    details=(
        Detail("kind", "kind", "what the address is to the child", "code"),
        Detail("district", "postcode", "the district of its postcode", "district"),
    ),
)
