"""What others may know about a child as a person."""

from sightline.core.facts import Detail, Fact

_SEX = Detail("sex", "sex", "sex", kind="code")

born = Fact(
    "born",
    rows="people.Child",
    on="born_on",
    says="the child was born",
    child="id",
    details=(_SEX,),
)
died = Fact("died", rows="people.Child", on="died_on", says="the child died", child="id")
