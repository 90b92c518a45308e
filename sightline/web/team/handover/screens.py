"""Handing a child over: what the next worker must know, what was promised, and taking it on."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.record.workforce.allocating import held_now
from sightline.record.workforce.handing_over import (
    accept_handover,
    handover_from,
    handover_to,
    write_handover,
)
from sightline.record.workforce.models import Allocation, AllocationWarning
from sightline.web.children.child.frame import framed
from sightline.web.recording.form import RecordingForm, day, line, words
from sightline.web.recording.making import Done, recording_screen
from sightline.web.screen import screen

from .drafting import drafted

NEVER = ("draft", "entered in error")


@screen(
    "children/<int:child_id>/handover",
    title="Workers and handover",
    needs="children.open",
    reach="one child",
)
def handover(request, child_id):
    """Who has had the child, with what was warned of; and what passed between them."""
    page = framed(request, child_id)
    taken, wrong = handover_to(child_id), ""
    if request.method == "POST" and taken is not None:
        try:
            accept_handover(by=request.user, handover=taken, accepted_on=timezone.localdate())
        except Refused as no:
            wrong = str(no)
        else:
            messages.success(request, "You have taken this child on.")
            return redirect("team.handover.handover", child_id=child_id)
    now = held_now(child_id)
    had = Allocation.objects.filter(child_id=child_id, role="social worker")
    warned = AllocationWarning.objects.filter(allocation__child_id=child_id)
    given = {
        **page.context,
        "now": now,
        "mine": bool(now and now.worker and now.worker.account_id == request.user.pk),
        "taken": taken,
        "leaving": handover_from(child_id),
        "had": had.exclude(status__in=NEVER).select_related("worker", "team").order_by("-pk"),
        "warned": warned.select_related("recorded_by", "allocation__worker").order_by("-pk"),
        "wrong": wrong,
    }
    return render(request, "team/handover/handover.html", given, status=422 if wrong else 200)


class HandoverForm(RecordingForm):
    """What the next worker must know, and what the child was promised and told."""

    summary = words("What must the next worker know?", required=True, rows=10)
    promises = words(
        "What has the child been promised?", required=True, rows=3, help_text="Or: nothing."
    )
    joint_visit_on = day("The two workers visit together on", required=False)
    child_told_on = day("The child was told on", required=False)
    child_told_by = line("Who told the child?", most=150)
    goodbye_on = day("The last worker says goodbye on", required=False)

    def settle(self):
        """Whether the worker who has the child is leaving, or has just taken the child on."""
        now = held_now(self.child.pk)
        new = handover_to(self.child.pk)
        mine = bool(now and now.worker and now.worker.account_id == self.by.pk)
        earlier = Allocation.objects.filter(
            child=self.child, role="social worker", ended_on__isnull=False, worker__isnull=False
        ).exists()
        self.leaving = mine or not earlier or bool(new and new.accepted_on)
        who = now.worker if now and now.worker else "nobody"
        self.lead = (
            f"Drafted from the record, for whoever comes after {who}. Put it in your own words."
            if self.leaving
            else f"It is drafted from the record, for {who}, who has the child now."
        )

    def start(self):
        """What was written already, else what the record says."""
        held = handover_from(self.child.pk) if self.leaving else handover_to(self.child.pk)
        if held is None:
            return {"summary": drafted(self.child)}
        return {name: getattr(held, name) for name in self.fields}


@recording_screen(
    "children/<int:child_id>/handover/write",
    title="Write a handover",
    form=HandoverForm,
    under="team.handover.handover",
    button="Keep the handover",
)
def write(asked):
    """Keep the handover, for whoever comes or has come."""
    leaving = HandoverForm(by=asked.by, child=asked.child).leaving
    write_handover(
        by=asked.by,
        child=asked.child,
        leaving=leaving,
        written_on=timezone.localdate(),
        **asked.given,
    )
    where = reverse("team.handover.handover", kwargs={"child_id": asked.child.pk})
    return Done("The handover is kept. Whoever takes the child on is asked to accept it.", where)
