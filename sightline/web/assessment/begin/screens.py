"""Begin an assessment: brothers and sisters are ticked once and assessed together."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sightline.record.assessment import assessing
from sightline.record.assessment.models import AssessmentKind, AssessmentPurpose
from sightline.record.people.models import Child
from sightline.web.recording.form import ChildrenField, RecordingForm, day, one_of
from sightline.web.recording.making import Asked, Done, recording_screen

from ..found import page_of


class BeginForm(RecordingForm):
    """Whom, why, and which kind the law knew on that day."""

    children = ChildrenField("Which children are assessed together?")
    purpose = one_of("Why now?", AssessmentPurpose.choices)
    began_on = day("When did it begin?")
    kind = one_of("Which kind of assessment?", AssessmentKind.choices)
    more = ("began_on", "kind")

    def settle(self) -> None:
        """The child, and brothers and sisters in reach."""
        self.fields["children"].offer(self)

    def start(self) -> dict[str, Any]:
        """Today, and the kind that there is today."""
        today = timezone.localdate()
        return {"began_on": today, "kind": assessing.kinds_on(today)[0]}


@recording_screen(
    "children/<int:child_id>/assessments/new",
    title="Begin an assessment",
    form=BeginForm,
    button="Begin the assessment",
    under="children.child.overview",
    offer="An assessment begins",
)
def begin(asked: Asked) -> Done:
    """Each child has an assessment of their own; what is the same is written once."""
    given = dict(asked.given)
    children = list(Child.objects.filter(pk__in=given.pop("children")))
    made = assessing.begin_assessment(by=asked.by, children=children, **given)
    mine = next((each for each in made if each.child_id == asked.child.pk), made[0])
    return Done("The assessment has begun.", to=page_of(mine))
