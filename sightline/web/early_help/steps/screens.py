"""The gate between early help and social care: what is missing, who waits there, who accepted."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import may, reach_of
from sightline.core.models import Account
from sightline.core.spine import GONE
from sightline.record.early_help import helping
from sightline.record.front_door import receiving
from sightline.record.people.models import Child
from sightline.record.planning import services as planning
from sightline.record.planning import stepping
from sightline.record.planning.models import PlanStep
from sightline.web.called import names_of
from sightline.web.children.child.frame import framed
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

from .forms import AcceptForm, FillForm, SendForm, UpForm

WRITE = "record.write"
AT = "children/<int:child_id>/steps"
UNDER = "early_help.steps.steps"


@screen(
    "steps",
    title="Waiting at the gate",
    needs="early_help.see",
    reach="children in reach",
    under="early_help.register.register",
)
def waiting(request):
    """Every child who was sent and whom nobody has accepted, the longest first."""
    reach, today = reach_of(request.user), timezone.localdate()
    held = reach.of(PlanStep.objects.exclude(status__in=GONE))
    rows = list(held.filter(accepted_on=None).order_by("decided_on", "pk"))
    accepted = held.exclude(accepted_on=None).order_by("-accepted_on")[:20]
    given = {
        "rows": [(each, (today - each.decided_on).days, _missing(each)) for each in rows],
        "accepted": accepted,
        "names": names_of({each.child_id for each in [*rows, *accepted]}),
    }
    return render(request, "early_help/steps/waiting.html", given)


def _missing(step: PlanStep) -> list[str]:
    return [each.says for each in stepping.gate(step) if not each.there]


@screen(AT, title="Moves between levels of help", needs=WRITE, reach="one child")
def steps(request, child_id):
    """Each gate the child is at or went through, with what it asks for."""
    page = framed(request, child_id)
    held = PlanStep.objects.exclude(status__in=GONE).filter(child=page.child)
    given = {
        **page.context,
        "steps": [(each, stepping.gate(each)) for each in held.order_by("-decided_on", "-pk")],
        "may_help": may(request.user, "early_help.write"),
    }
    return render(request, "early_help/steps/steps.html", given)


def _done(says: str, asked: Asked) -> Done:
    assert asked.child is not None
    return Done(says, reverse(UNDER, kwargs={"child_id": asked.child.pk}))


@recording_screen(
    AT + "/new",
    title="Move to another level of help",
    form=SendForm,
    needs=WRITE,
    under=UNDER,
    button="Send",
    offer="A move up or down: to social care, or to early help",
)
def send(asked: Asked) -> Done:
    """Send a child to another level. Sending is not accepting."""
    plan = planning.open_plans(asked.child).order_by("-began_on", "-pk").first()
    stepping.send(
        by=asked.by,
        child=asked.child,
        decided_on=timezone.localdate(),
        from_plan=plan,
        **asked.given,
    )
    return _done("Sent. You hold the child until somebody has accepted.", asked)


def _step(child: Child | None, step_id: int) -> PlanStep:
    held = PlanStep.objects.exclude(status__in=GONE).filter(child=child, pk=step_id)
    found = held.first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    AT + "/<int:step_id>/fill",
    title="What the gate asks for",
    form=FillForm,
    needs=WRITE,
    about=_step,
    under=UNDER,
)
def fill(asked: Asked) -> Done:
    """Write down what has been done since."""
    stepping.fill(by=asked.by, step=asked.about, **asked.given)
    missing = _missing(asked.about)
    return _done("Nothing is missing now." if not missing else "It is written down.", asked)


@recording_screen(
    AT + "/<int:step_id>/accept",
    title="Take a child on from another level of help",
    form=AcceptForm,
    needs=WRITE,
    about=_step,
    under=UNDER,
    button="Take the child on",
)
def accept(asked: Asked) -> Done:
    """Accept, or be told what is missing; early help begins where that is where it leads."""
    step = asked.about
    stepping.accept(by=asked.by, step=step, accepted_on=asked.given["accepted_on"])
    if step.to_kind == "early help" and not _helped(asked.child):
        helping.begin_assessment(
            by=asked.by,
            children=[asked.child],
            agreed_on=step.transfer_meeting_on,
            agreed_by="The family, at the transfer meeting",
            agrees_to_share=False,
            lead={"name": step.new_led_by or step.new_lead.name, "account": _account(step)},
            reasons=[],
        )
    return _done("You have taken the child on.", asked)


def _helped(child: Child | None) -> bool:
    return child.early_help.filter(ended_on=None).exclude(status__in=GONE).exists()


def _account(step: PlanStep) -> Account | None:
    return step.new_lead.account if step.new_lead else None


@recording_screen(
    "children/<int:child_id>/early-help/up",
    title="Step up to social care",
    form=UpForm,
    needs="early_help.write",
    under="early_help.help.help",
    button="Send to the front door",
)
def up(asked: Asked) -> Done:
    """A contact at the front door, with what the family said carried over."""
    held = asked.child.early_help.filter(ended_on=None).exclude(status__in=GONE).first()
    shared = held.shared if held else None
    tried = (
        f"Early help since {shared.began_on:%-d %B %Y}. {shared.helped_before}" if shared else ""
    )
    receiving.from_early_help(
        by=asked.by,
        child=asked.child,
        childs_view=held.childs_view if held else "",
        familys_view=shared.familys_view if shared else "",
        what_was_tried=tried.strip(),
        **asked.given,
    )
    to = reverse("early_help.help.help", kwargs={"child_id": asked.child.pk})
    return Done("It is at the front door, which decides within a working day.", to)
