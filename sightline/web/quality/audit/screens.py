"""One audit of a child's file: read and graded by area, looked at again, and its actions closed."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from sightline.core.acting import Refused
from sightline.record.audit.models import AuditAction, CaseAudit, DrawnBy, SampledFile
from sightline.record.audit.sampling import AREAS, ask_for, close_action
from sightline.record.audit.services import record_case_audit
from sightline.record.workforce.allocating import held_now
from sightline.record.workforce.models import Worker
from sightline.web.children.child.frame import framed
from sightline.web.recording.making import Done, recording_screen
from sightline.web.screen import screen

from .forms import ASKED, AuditForm, CloseForm

NEVER = ("draft", "entered in error")


def _file(child, file_id):
    found = SampledFile.objects.filter(pk=file_id, child=child).select_related("sample").first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    "children/<int:child_id>/audits/<int:file_id>/record",
    title="Record an audit of this file",
    needs="audits.write",
    form=AuditForm,
    about=_file,
    under="quality.audits.audits",
    button="Record the audit",
)
def record(asked):
    """Keep the audit in its place in the sample, with what it asks for."""
    given = dict(asked.given)
    to_do, by = given.pop("to_do"), given.pop("to_do_by")
    auditor = Worker.objects.filter(account=asked.by).first()
    if auditor is None:
        raise Refused("You are not on the list of workers. Ask whoever keeps it to add you.")
    audit = record_case_audit(
        by=asked.by,
        child=asked.child,
        auditor=auditor,
        audited_on=given["audited_on"],
        drawn_by=DrawnBy.RANDOM,
        drawn_because=f"{asked.about.sample.title}, seed {asked.about.sample.seed}",
        grades={name: given[name] for name in (*AREAS, "overall")},
        unsafe_now=bool(given["unsafe_now"]),
        manager_told_on=given["audited_on"] if given["unsafe_now"] else None,
        what_it_found=given["what_it_found"],
        worker_spoken_to=given["worker_spoken_to"],
        family_asked=given["family_asked"],
        file=asked.about,
    )
    held = held_now(asked.child.pk)
    lines = [line.strip() for line in to_do.splitlines() if line.strip()]
    if lines:
        ask_for(
            by=asked.by, audit=audit, asked=[(what, held and held.worker, by) for what in lines]
        )
    told = (
        " The child's manager has been told that the child is not safe." if audit.unsafe_now else ""
    )
    where = reverse(
        "quality.audit.audit", kwargs={"child_id": asked.child.pk, "audit_id": audit.pk}
    )
    return Done(f"The audit is recorded.{told}", where)


@screen(
    "children/<int:child_id>/audits/<int:audit_id>",
    title="An audit of this file",
    needs="audits.write",
    reach="one child",
    under="quality.audits.audits",
)
def audit(request, child_id, audit_id):
    """What was found, area by area; the second reading beside it; what it asks for."""
    page = framed(request, child_id)
    held = find(page.child, audit_id)
    second = getattr(held, "moderation", None)
    choices = dict(CaseAudit._meta.get_field("overall").choices)
    areas = [
        (
            title,
            held_grade(held, name, choices),
            choices.get(second.grades.get(name, ""), "–") if second else "",
        )
        for name, title in ASKED.items()
    ]
    given = {
        **page.context,
        "audit": held,
        "second": second,
        "areas": areas,
        "actions": held.actions.exclude(status__in=NEVER)
        .select_related("owner")
        .order_by("due_on"),
        "mine": held.auditor is not None and held.auditor.account_id == request.user.pk,
    }
    return render(request, "quality/audit/audit.html", given)


def held_grade(held, name, choices) -> str:
    """The first reader's grade of an area in words."""
    return choices.get(getattr(held, name), "") or "–"


def find(child, audit_id) -> CaseAudit:
    """An audit of this child. Raises Http404."""
    held = CaseAudit.objects.filter(pk=audit_id, child=child).exclude(status__in=NEVER)
    found = held.select_related("auditor", "moderation__moderator").first()
    if found is None:
        raise Http404
    return found


def _action(child, action_id):
    held = AuditAction.objects.filter(pk=action_id, audit__child=child).exclude(status__in=NEVER)
    if (found := held.select_related("audit").first()) is None:
        raise Http404
    return found


@recording_screen(
    "children/<int:child_id>/audits/actions/<int:action_id>",
    title="Close what an audit asked for",
    needs="audits.write",
    form=CloseForm,
    about=_action,
    under="quality.audits.audits",
    button="Close it",
)
def close(asked):
    """Close it by evidence."""
    close_action(by=asked.by, action=asked.about, **asked.given)
    kwargs = {"child_id": asked.child.pk, "audit_id": asked.about.audit_id}
    return Done(
        "It is closed, with what shows that it was done.",
        reverse("quality.audit.audit", kwargs=kwargs),
    )
