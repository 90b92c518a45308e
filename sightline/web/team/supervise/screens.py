"""A supervision session: written down child by child, read again, and agreed by the worker."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import may, reach_of
from sightline.core.acting import Refused
from sightline.record.workforce.models import Supervision, Worker
from sightline.record.workforce.supervising import agree_supervision, record_supervision
from sightline.web.called import names_of
from sightline.web.recording.making import Done, recording_screen
from sightline.web.screen import screen

from ..whose import worker_seen_by
from .forms import SessionForm, came_of, private_of

NEVER = ("draft", "entered in error")


@recording_screen(
    "team/workers/<int:worker_id>/supervision",
    title="Write down a supervision session",
    needs="workforce.supervise",
    form=SessionForm,
    about=lambda child, worker_id: get_object_or_404(Worker, pk=worker_id),
    under="team.team.team",
    button="Write the session down",
    review=True,
    reach="children in reach",
)
def supervise(asked):
    """Keep the session, each child's part on the child's file."""
    form, given = asked.form, asked.given
    record_supervision(
        by=asked.by,
        worker=asked.about,
        held_on=given["held_on"],
        minutes=given["minutes"],
        uninterrupted=given["uninterrupted"],
        supervisor=Worker.objects.filter(account=asked.by).first(),
        children=form.told(),
        private=private_of(given),
        came=came_of(given, form.pending),
    )
    where = reverse("team.person.person", kwargs={"worker_id": asked.about.pk})
    return Done(f"The session is written down. {asked.about} is asked to agree to it.", where)


@screen(
    "supervision/<int:session_id>",
    title="A supervision session",
    needs="work.own",
    reach="children in reach",
    counts_outside="workforce.see",
)
def session(request, session_id):
    """What was said; read by the worker, who agrees to it, and by those who supervise."""
    held = _readable(request.user, session_id)
    mine, wrong = held.worker.account_id == request.user.pk, ""
    if request.method == "POST":
        try:
            agree_supervision(by=request.user, session=held, agreed_on=timezone.localdate())
        except Refused as no:
            wrong = str(no)
        else:
            messages.success(request, "You have agreed that this is what was said.")
            return redirect("team.supervise.session", session_id=session_id)
    reach = reach_of(request.user)
    children = list(held.children.exclude(status__in=NEVER).order_by("pk"))
    actions = [
        each
        for each in held.actions.exclude(status__in=NEVER).select_related("owner").order_by("pk")
        if each.child_id is None or each.child_id in reach
    ]
    given = {
        "session": held,
        "mine": mine,
        "children": [each for each in children if each.child_id in reach],
        "elsewhere": sum(1 for each in children if each.child_id not in reach),
        "names": names_of([each.child_id for each in children if each.child_id in reach]),
        "actions": actions,
        "wrong": wrong,
    }
    return render(request, "team/supervise/session.html", given, status=422 if wrong else 200)


def _readable(account, session_id) -> Supervision:
    """The session, for the worker and for those who supervise them. Raises Http404 for others."""
    held = (
        Supervision.objects.filter(pk=session_id)
        .exclude(status__in=NEVER)
        .select_related("worker", "supervisor")
        .first()
    )
    if held is None:
        raise Http404
    if held.worker.account_id == account.pk:
        return held
    if may(account, "workforce.supervise") and worker_seen_by(account, held.worker_id):
        return held
    raise Http404
