"""Everyone a letter about a child may be to, as the record knows them."""

from __future__ import annotations

from sightline.record.people.choices import Relation
from sightline.record.people.models import Child, FamilyMember, Professional
from sightline.record.story.models import GivenTo
from sightline.web.letters import To
from sightline.web.letters.naming import first_called

PARENTS = (Relation.MOTHER, Relation.FATHER, Relation.ADOPTER, Relation.SPECIAL_GUARDIAN)
UNUSABLE = ("draft", "entered in error")


def people(child: Child) -> dict[str, To]:
    """Whoever a letter may be to, by a key; the child first, then the family, then agencies."""
    language = child.first_language or "English"
    found = {"child": To(first_called(child), GivenTo.CHILD, language=language)}
    family = FamilyMember.objects.filter(child=child, ended_on=None, died_on=None)
    for each in family.exclude(status__in=UNUSABLE).exclude(name="").order_by("pk"):
        if each.relation.endswith("sibling"):
            continue
        found[f"family-{each.pk}"] = To(
            each.name,
            _kind(each),
            each.letters_to,
            each.first_language or "English",
            each.post_is_safe,
            each.pk,
        )
    others = Professional.objects.filter(child=child, ended_on=None).exclude(status__in=UNUSABLE)
    for each in others.order_by("pk"):
        called = each.name or each.works_as
        found[f"professional-{each.pk}"] = To(
            called, GivenTo.AGENCY, "\n".join(filter(None, (each.agency, each.letters_to)))
        )
    return found


def _kind(each: FamilyMember) -> str:
    if each.relation in PARENTS or each.has_parental_responsibility:
        return GivenTo.PARENT
    return GivenTo.CARER if each.relation == Relation.CARER else GivenTo.RELATIVE
