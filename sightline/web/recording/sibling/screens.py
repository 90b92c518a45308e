"""Say that another child on the record is a brother or sister, so that work is written once."""

from __future__ import annotations

from django.urls import reverse

from sightline.core.access import reach_of
from sightline.record.people import relating
from sightline.record.people.choices import Relation
from sightline.record.people.family import SIBLINGS, siblings_of
from sightline.record.people.models import Child, ChildName
from sightline.record.workforce.reach import own_children
from sightline.web.called import names_of
from sightline.web.recording.form import RecordingForm, one_of
from sightline.web.recording.making import Asked, Done, recording_screen


def offered(child: Child, by) -> dict[str, str]:
    """Children who may be meant: the person's own, and those in reach with the same surname."""
    surnames = [name for name in child.names.values_list("surname", flat=True) if name]
    alike = ChildName.objects.filter(surname__in=surnames).values_list("child_id", flat=True)
    reach = reach_of(by)
    found = {number for number in {*own_children(by), *alike} if number in reach}
    found -= {child.pk, *siblings_of(child)}
    names = names_of(found)
    return dict(sorted(((str(n), names[n]) for n in found), key=lambda pair: (pair[1], pair[0])))


class SiblingForm(RecordingForm):
    """Who, and how they are related."""

    sibling = one_of("Which child is the brother or sister?")
    relation = one_of("What are they to each other?", [(r.value, r.label) for r in SIBLINGS])

    def settle(self) -> None:
        """Children whom the person can open."""
        self.fields["sibling"].choices = list(offered(self.child, self.by).items())

    def start(self) -> dict[str, str]:
        """Most share both parents."""
        return {"relation": Relation.FULL_SIBLING.value}


@recording_screen(
    "children/<int:child_id>/family/sibling",
    title="A brother or sister who is on the record",
    form=SiblingForm,
    button="Join them",
    under="children.child.overview",
    offer="A brother or sister who is on the record",
)
def sibling(asked: Asked) -> Done:
    """Entered once, and shown on both pages."""
    other = Child.objects.get(pk=asked.given["sibling"])
    relating.add_member(
        by=asked.by,
        children=[asked.child],
        relation=asked.given["relation"],
        relative=other,
        name=names_of([other.pk])[other.pk],
    )
    where = reverse("children.family.family", kwargs={"child_id": asked.child.pk})
    return Done("They are joined: a visit, a note or a meeting can be written for both.", where)
