"""Cite a line of the child's chronology as evidence, and say why it matters."""

from __future__ import annotations

from sightline.record.assessment import assessing
from sightline.record.assessment.lacking import GIVEN_UP
from sightline.record.story.models import ChronologyEntry
from sightline.web.recording.form import RecordingForm, one_of, words
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.words import uk_date

from ..found import being_written, page_of


class CiteForm(RecordingForm):
    """Which line, and why."""

    entry = one_of("Which line of the story?")
    because = words("Why does it matter to this child now?", required=True, rows=3)

    def settle(self) -> None:
        """Every line of this child's chronology, the latest first."""
        held = ChronologyEntry.objects.filter(child=self.child).exclude(status__in=GIVEN_UP)
        self.lines = {str(each.pk): each for each in held.order_by("-happened_on", "-pk")}
        self.fields["entry"].choices = [
            (key, f"{uk_date(each.happened_on)}: {each.what}") for key, each in self.lines.items()
        ]
        if not self.lines:
            self.lead = "No line is in the story yet. Add one with a visit or a note, then cite it."


@recording_screen(
    "children/<int:child_id>/assessments/<int:assessment_id>/evidence/new",
    title="Cite a line of the story",
    form=CiteForm,
    about=being_written,
    button="Cite it",
)
def cite(asked: Asked) -> Done:
    """The line is linked, not copied."""
    entry = asked.form.lines[asked.given["entry"]]
    assessing.cite(by=asked.by, assessment=asked.about, entry=entry, because=asked.given["because"])
    return Done("The line is cited.", to=page_of(asked.about, "evidence"))
