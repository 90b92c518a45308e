"""Which teams record their work here, since when, and the deed that says one begins."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.duties import recording
from sightline.record.workforce.models import Team
from sightline.web.recording.form import day, one_of_many
from sightline.web.screen import screen

EVERYONE = "everyone"


class BeginForm(forms.Form):
    """Which team, and from which day."""

    team = one_of_many("Which team begins?")
    on = day("From which day does it record all its work here?")

    def __init__(self, *given, **options):
        super().__init__(*given, auto_id="begin_%s", **options)
        teams = Team.objects.filter(records_here_from_on=None).order_by("name")
        self.fields["team"].choices = [
            ("", "Choose"),
            (EVERYONE, "Every team of the authority"),
            *((str(each.pk), each.name) for each in teams),
        ]


@screen(
    "recording/begin",
    title="Teams that record here",
    needs="recording.begin",
    listed="Teams that record here",
)
def begin(request):
    """The teams that have begun, those that have not, and the form."""
    form = BeginForm(request.POST or None, initial={"on": timezone.localdate()})
    if form.is_valid():
        wanted = form.cleaned_data["team"]
        team = None if wanted == EVERYONE else Team.objects.get(pk=wanted)
        try:
            whole = recording.begin_recording(
                by=request.user, on=form.cleaned_data["on"], team=team
            )
        except Refused as no:
            form.add_error(None, str(no))
        else:
            more = (
                " The whole authority now records here, and its clocks can be told."
                if whole
                else ""
            )
            messages.success(request, f"{team or 'Every team'} records here from then on.{more}")
            return redirect("recording.begin.begin")
    teams = list(Team.objects.order_by("name"))
    given = {
        "form": form,
        "begun": [each for each in teams if each.records_here_from_on],
        "waiting": [each for each in teams if not each.records_here_from_on],
    }
    return render(request, "recording/begin/begin.html", given, status=422 if form.errors else 200)
