"""A senior manager decides whether no conference is held; each such decision is looked at later."""

import datetime as dt

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core import access
from sightline.record.protection import cohort, enquiries
from sightline.record.protection.choices import SeniorDecision
from sightline.record.protection.models import NoConference
from sightline.web.called import names_of
from sightline.web.recording.form import RecordingForm, one_of, words
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen
from sightline.web.words import share

SHOWN = dt.timedelta(days=365)
WAITING = "protection.no_conference.waiting"


class DecideForm(RecordingForm):
    """Agree, or ask for the conference, with a sentence."""

    lead = (
        "Read the enquiry before you decide. Weigh what is known besides what the parents say;"
        " what each agency thinks; and what the child said."
    )
    decision = one_of("What do you decide?", SeniorDecision.choices)
    reason = words("Why? This sentence is kept, and audited.", required=True, rows=3)


def of(child, proposal_id):
    """A proposal about this child. Raises Http404."""
    found = NoConference.objects.filter(pk=proposal_id, child=child).first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    "children/<int:child_id>/protection/no-conference/<int:proposal_id>",
    title="Decide whether no conference is held",
    form=DecideForm,
    about=of,
    needs=enquiries.SENIOR,
    button="Decide",
    template="protection/no_conference/decide.html",
    under=WAITING,
)
def decide(asked: Asked) -> Done:
    """By somebody other than whoever proposed it."""
    enquiries.decide_no_conference(
        by=asked.by, proposal=asked.about, decided_on=timezone.localdate(), **asked.given
    )
    held = asked.given["decision"] == SeniorDecision.HOLD_IT
    says = "A conference is to be held." if held else "Agreed: no conference. It joins the audit."
    return Done(says, reverse(WAITING))


@screen(
    "protection/no-conference",
    title="No conference: to decide",
    needs=enquiries.SENIOR,
    reach="children in reach",
    menu=(47, "No conference"),
)
def waiting(request):
    """What waits for a decision, the longest first."""
    rows = list(access.reach_of(request.user).of(cohort.waiting()))
    given = {
        "rows": rows,
        "names": names_of([each.child_id for each in rows]),
        "today": timezone.localdate(),
        "mine": request.user.pk,
    }
    return render(request, "protection/no_conference/waiting.html", given)


@screen(
    "protection/no-conference/audit",
    title="No conference: what came after",
    needs="audits.write",
    reach="children in reach",
    under=WAITING,
)
def audit(request):
    """Every decision of the last year, not a sample, with what happened to the child since."""
    today = timezone.localdate()
    held = access.reach_of(request.user).of(cohort.agreed(today - SHOWN, today))
    rows = cohort.since(list(held))
    given = {
        "rows": rows,
        "names": names_of([each.decision.child_id for each in rows]),
        "came_back": sum(each.came_back for each in rows),
        "audited": sum(each.audited_on is not None for each in rows),
        "share_back": share(sum(each.came_back for each in rows), len(rows)),
        "since": today - SHOWN,
    }
    return render(request, "protection/no_conference/audit.html", given)
