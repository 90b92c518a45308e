"""Samples drawn for audit, how far each has got, and who reads which file."""

import datetime as dt

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import ROLES, may, reach_of
from sightline.core.acting import Refused
from sightline.quality.auditing.cohorts import cohort, group
from sightline.record.audit.models import AuditAction, AuditSample, SampledFile
from sightline.record.audit.sampling import draw_sample, give_to_auditor
from sightline.record.workforce.models import Worker
from sightline.web.called import names_of
from sightline.web.recording.making import Done, recording_screen
from sightline.web.screen import screen

from .forms import DrawForm, GiveForm

NEVER = ("draft", "entered in error")


@screen(
    "quality/audits",
    title="Audits",
    needs="audits.write",
    reach="children in reach",
    under="team.team.team",
    listed="Audits of children’s files",
)
def audits(request):
    """What I am to read; each sample with how many are read; what audits asked for and is open."""
    reach = reach_of(request.user)
    mine = SampledFile.objects.filter(auditor__account=request.user, audit=None)
    mine = list(reach.of(mine).select_related("sample").order_by("due_on", "pk"))
    samples = AuditSample.objects.exclude(status__in=NEVER).annotate(
        drawn=Count("files"),
        read=Count("files", filter=Q(files__audit__isnull=False)),
        moderated=Count("files", filter=Q(files__audit__moderation__isnull=False)),
    )
    asked = AuditAction.objects.filter(closed_on=None).exclude(status__in=NEVER)
    asked = reach.of(asked, "audit__child_id").select_related("audit", "owner").order_by("due_on")
    asked = list(asked[:40])
    names = names_of({each.child_id for each in mine} | {each.audit.child_id for each in asked})
    given = {
        "today": timezone.localdate(),
        "mine": [(each, names[each.child_id]) for each in mine],
        "samples": samples.order_by("-drawn_on", "-pk") if _draws(request) else [],
        "asked": [(each, names[each.audit.child_id]) for each in asked],
    }
    return render(request, "quality/audits/audits.html", given)


def _draws(request) -> bool:
    return may(request.user, "audits.draw")


@recording_screen(
    "quality/audits/draw",
    title="Draw a sample of files",
    needs="audits.draw",
    form=DrawForm,
    under="quality.audits.audits",
    button="Draw the sample",
)
def draw(asked):
    """Draw the files, from children within reach."""
    given = asked.given
    found = cohort(group(given["cohort"]), given["since"], given["until"], reach_of(asked.by))
    made = draw_sample(
        by=asked.by,
        cohort=found,
        size=given["size"],
        seed=given["seed"],
        because=given["because"],
    )
    where = reverse("quality.audits.sample", kwargs={"sample_id": made.pk})
    return Done(f"{given['size']} files are drawn from {made.drawn_from}.", where)


@screen(
    "quality/audits/<int:sample_id>",
    title="A sample of files",
    needs="audits.draw",
    reach="children in reach",
    under="quality.audits.audits",
    counts_outside="audits.draw",
)
def sample(request, sample_id):
    """How it was drawn; each file with who reads it and what they gave it."""
    held = AuditSample.objects.filter(pk=sample_id).exclude(status__in=NEVER).first()
    if held is None:
        raise Http404
    reach = reach_of(request.user)
    files = list(held.files.select_related("child", "auditor", "audit__moderation").order_by("pk"))
    shown = [each for each in files if each.child_id in reach]
    sent = request.POST.get("file", "")
    auditors = _auditors()
    made = {
        each.pk: GiveForm(
            request.POST if str(each.pk) == sent else None, auditors=auditors, number=each.pk
        )
        for each in shown
    }
    form = next((made[pk] for pk in made if str(pk) == sent), None)
    if form is not None and form.is_valid() and _give(request, form, shown):
        return redirect("quality.audits.sample", sample_id=sample_id)
    names = names_of([each.child_id for each in shown])
    given = {
        "sample": held,
        "files": [(each, names[each.child_id], made[each.pk]) for each in shown],
        "elsewhere": len(files) - len(shown),
        "read": sum(1 for each in files if each.audit_id),
        "wrong": form if form is not None and form.errors else None,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "quality/audits/sample.html", given, status=status)


def _give(request, form, files) -> bool:
    """Ask the auditor; whether it was done."""
    given = form.cleaned_data
    file = next(each for each in files if each.pk == given["file"])
    auditor = Worker.objects.select_related("account").get(pk=given["auditor"])
    due_on = timezone.localdate() + dt.timedelta(weeks=int(given["weeks"]))
    try:
        give_to_auditor(by=request.user, file=file, auditor=auditor, due_on=due_on)
    except Refused as no:
        form.add_error(None, str(no))
        return False
    messages.success(request, f"{auditor} is asked to read this file by {due_on:%d/%m/%Y}.")
    return True


def _auditors() -> list[tuple[str, str]]:
    """Those who may record an audit, by name."""
    roles = [name for name, role in ROLES.items() if "audits.write" in role.permissions]
    held = Worker.objects.filter(account__roles__overlap=roles, account__is_active=True)
    return [(str(pk), name) for pk, name in held.order_by("name").values_list("pk", "name")]
