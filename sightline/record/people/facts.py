"""What others may know about a child as a person."""

from sightline.core.facts import Detail, Fact

_SEX = Detail("sex", "sex", "sex", kind="code")
_DISABLED = Detail("disabled", "disabled", "whether the child is disabled", kind="code")
ANY_DISABLED = ("yes", "no", "unknown", "", None)
"""Every answer to whether the child is disabled, as the record holds it, or none."""

born = Fact(
    "born",
    rows="people.Child",
    on="born_on",
    says="the child was born",
    child="id",
    details=(_SEX, _DISABLED),
)
died = Fact("died", rows="people.Child", on="died_on", says="the child died", child="id")
