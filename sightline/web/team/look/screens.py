"""Rate the risk to a child whom nobody has: how great, why, who acts meanwhile, the next look."""

import datetime as dt

from django.utils import timezone

from sightline.record.workforce.handing_over import look_at_unallocated
from sightline.record.workforce.models import Risk, UnallocatedLook
from sightline.web.recording.form import RecordingForm, day, one_of, words
from sightline.web.recording.making import Done, recording_screen

A_WEEK = dt.timedelta(days=7)


class LookForm(RecordingForm):
    """What a manager sees who looks at a child that waits."""

    lead = (
        "Look at what is known of this child, not at the list. A child who waits still has a day."
    )
    risk = one_of("How great is the risk while the child waits?", Risk.choices)
    why = words("Why is it that?", required=True, rows=3)
    meanwhile = words("Who does what for the child until there is a worker?", required=True, rows=3)
    looked_on = day("Looked at on")
    next_look_on = day(
        "Look again by", help_text="A week at most, unless your rules say otherwise."
    )
    family_told_on = day(
        "The family was told who to ring on", required=False, help_text="Leave blank if not yet."
    )

    def start(self):
        """Today, and a week from now; and who acts meanwhile, as it was said last time."""
        last = (
            UnallocatedLook.objects.filter(child=self.child).order_by("-looked_on", "-pk").first()
        )
        today = timezone.localdate()
        return {
            "looked_on": today,
            "next_look_on": today + A_WEEK,
            "meanwhile": last.meanwhile if last else "",
            "family_told_on": last.family_told_on if last else None,
        }


@recording_screen(
    "children/<int:child_id>/allocate/look",
    title="Rate the risk to a child with no worker",
    needs="workforce.allocate",
    form=LookForm,
    under="team.team.team",
    button="Keep this rating",
)
def look(asked):
    """Keep the rating."""
    made = look_at_unallocated(by=asked.by, child=asked.child, **asked.given)
    return Done(f"The risk is rated {made.risk}. Look again by {made.next_look_on:%d/%m/%Y}.")
