"""Leave a child with a team and no worker: unallocated, and seen by the team's manager each day."""

from django import forms
from django.utils import timezone

from sightline.record.workforce.allocating import held_now, leave_with_team
from sightline.record.workforce.models import Allocation, ChangeReason, Team
from sightline.web.recording.form import RecordingForm, day, one_of_many
from sightline.web.recording.making import Done, recording_screen


class LeaveForm(RecordingForm):
    """Which team, from when, and why the worker no longer has the child."""

    about: Allocation | None
    lead = (
        "The child counts as unallocated until a worker is chosen, and is first on the team’s page."
    )

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    team = one_of_many("Which team?")
    began_on = day("From")
    end_reason = one_of_many("Why does the worker no longer have the child?", required=False)

    def settle(self):
        """The teams there are; and who has the child now."""
        teams = Team.objects.exclude(status__in=("draft", "entered in error")).order_by("name")
        self.fields["team"].choices += [
            (str(pk), name) for pk, name in teams.values_list("pk", "name")
        ]
        if self.about is None or self.about.worker is None:
            del self.fields["end_reason"]
        else:
            self.fields[
                "end_reason"
            ].label = f"Why does {self.about.worker} no longer have the child?"
            self.fields["end_reason"].choices += ChangeReason.of_an_end()

    def start(self):
        """Today, the worker's own team, and who had the child when the page was made."""
        held = self.about
        team = held and (held.team_id or (held.worker and held.worker.team_id))
        return {
            "began_on": timezone.localdate(),
            "team": team or "",
            "seen": held.pk if held else 0,
        }


@recording_screen(
    "children/<int:child_id>/allocate/leave",
    title="Leave a child with a team and no worker",
    needs="workforce.allocate",
    form=LeaveForm,
    about=lambda child: held_now(child.pk),
    under="team.team.team",
    button="Leave with this team",
    template="team/leave/leave.html",
)
def leave(asked):
    """The team has the child; nobody in it does."""
    given = asked.given
    team = Team.objects.get(pk=given["team"])
    leave_with_team(
        by=asked.by,
        child=asked.child,
        team=team,
        began_on=given["began_on"],
        seen=Allocation.objects.filter(pk=given["seen"] or 0).first(),
        end_reason=given.get("end_reason", ""),
    )
    return Done(f"{team} has the child, with no worker. The child is first on the team’s page.")
