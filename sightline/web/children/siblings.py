"""Brothers and sisters whose record a person can open, so that a thing is recorded once for all."""

from __future__ import annotations

from django import forms

from sightline.core.models import Account
from sightline.record.people.family import siblings_within_reach
from sightline.record.people.models import Child
from sightline.web.called import names_of


def brothers_and_sisters(child: Child, by: Account) -> dict[int, tuple[Child, str]]:
    """Those on the record whom this person can open, each with their name."""
    numbers = siblings_within_reach(child, by)
    names = names_of(numbers)
    return {each.pk: (each, names[each.pk]) for each in Child.objects.filter(pk__in=numbers)}


class ForSiblingsToo(forms.Form):
    """A form that asks which brothers and sisters the same is to be recorded for."""

    siblings = forms.MultipleChoiceField(
        label="The same for",
        help_text="Only where it is true of them as well.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *given, child: Child, by: Account, **options):
        super().__init__(*given, **options)
        self.child = child
        self.others = brothers_and_sisters(child, by)
        if self.others:
            self.fields["siblings"].choices = [
                (str(pk), name) for pk, (_, name) in self.others.items()
            ]
            self.order_fields([name for name in self.fields if name != "siblings"])
        else:
            del self.fields["siblings"]

    def children(self) -> list[Child]:
        """The child, and the brothers and sisters chosen."""
        chosen = self.cleaned_data.get("siblings", [])
        return [self.child, *(self.others[int(each)][0] for each in chosen)]

    def answers(self) -> dict:
        """What was answered, without for whom."""
        return {name: said for name, said in self.cleaned_data.items() if name != "siblings"}
