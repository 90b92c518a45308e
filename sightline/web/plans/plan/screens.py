"""One plan: what it says, what is missing, what moved since the last version, and what to do."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.record.child_in_need import planning as in_need
from sightline.record.planning import carrying, services, smart
from sightline.record.planning.choices import PlanKind
from sightline.record.planning.models import Plan
from sightline.record.protection import conferences, core_groups
from sightline.web.children.child.frame import framed
from sightline.web.protection.asking import edition_of
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen
from sightline.web.words import share

from .forms import AgreeForm, HereForm, LeadForm, NextForm, TextsForm

PLAN = "plans.plan.plan"
AT = "children/<int:child_id>/plans/<int:plan_id>"


def of(child, plan_id):
    """One plan of this child. Raises Http404."""
    found = Plan.objects.filter(pk=plan_id, child=child).exclude(status="entered in error")
    plan = found.select_related("lead").first()
    if plan is None:
        raise Http404
    return plan


def draft_of(child, plan_id):
    """The version of a plan that is being written. Raises Refused where there is none."""
    version = services.being_written(of(child, plan_id))
    if version is None:
        raise Refused("No version of this plan is being written. Begin the next one first.")
    return version


def back(asked: Asked) -> str:
    """The page of the plan."""
    parts = {"child_id": asked.child.pk, "plan_id": asked.parts["plan_id"]}
    return reverse(PLAN, kwargs=parts)


@screen(
    AT, title="A plan", needs="children.open", reach="one child", under="children.child.overview"
)
def plan(request, child_id, plan_id):
    """The version in force, or the one being written; a copied plan is seen at a glance."""
    page = framed(request, child_id)
    found = of(page.child, plan_id)
    draft, agreed = services.being_written(found), services.in_force(found)
    version = _asked_for(request, found) or draft or agreed
    given = {
        **page.context,
        "plan": found,
        "version": version,
        "draft": draft,
        "agreed": agreed,
        "versions": found.versions.exclude(status="entered in error").order_by("-number"),
        "today": timezone.localdate(),
        **(_judged(version) if version else {}),
    }
    return render(request, "plans/plan/plan.html", given)


def _asked_for(request, found):
    told = request.GET.get("version", "")
    if not told.isdecimal() or len(told) > 4:
        return None
    return found.versions.filter(number=int(told)).exclude(status="entered in error").first()


def _judged(version):
    """What is missing from each action, what moved, and how much was copied."""
    moved = carrying.moved(version)
    actions = [
        (each, smart.missing(carrying.written(each.action, version))) for each in moved.actions
    ]
    lacking = smart.missing_from_plan(
        carrying.as_written(version), childs_view=version.childs_view, if_not=version.if_not
    )
    told = [(name, title, getattr(version, name)) for name, title in carrying.TEXTS.items()]
    return {
        "moved": moved,
        "actions": actions,
        "lacking": list(lacking),
        "whole": sum(not missing for _, missing in actions),
        "told": told,
        "copied": None if moved.share is None else share(round(moved.share * 1000), 1000),
        "much_copied": moved.share is not None and moved.share >= MUCH,
        "by_name": {section.name: section for section in moved.sections},
    }


MUCH = 0.8
"""A version of which this much stood in the last one is said to be copied."""


@recording_screen(
    f"{AT}/write",
    title="Write the plan",
    form=TextsForm,
    about=draft_of,
    shared=True,
    template="protection/with_editions.html",
    under=PLAN,
)
def write(asked: Asked) -> Done:
    """One text for all who write it."""
    seen = edition_of(asked.form, "seen")
    services.write_version(by=asked.by, version=asked.about, seen=seen, **asked.given)
    return Done("Written.", back(asked))


@recording_screen(f"{AT}/next", title="Begin the next version", form=NextForm, about=of, under=PLAN)
def next_version(asked: Asked) -> Done:
    """What is not finished is carried forward."""
    made = services.begin_version(by=asked.by, plan=asked.about, **asked.given)
    return Done(f"Version {made.number} begun: change what has changed.", back(asked))


@recording_screen(
    f"{AT}/agree",
    title="Agree this version",
    form=AgreeForm,
    about=draft_of,
    template="protection/with_editions.html",
    button="Agree it",
    under=PLAN,
)
def agree(asked: Asked) -> Done:
    """What is missing is shown and does not stop it."""
    version, on = asked.about, asked.given["agreed_on"]
    held = conferences.open_plan(asked.child)
    if version.edition != edition_of(asked.form, "seen"):
        raise Refused("Somebody else wrote in this version since you opened it. Read it again.")
    if held is not None and held.planned_id == version.plan_id and version.because != "outline":
        core_groups.write_in_full(by=asked.by, plan=held, version=version, agreed_on=on)
    else:
        services.agree_version(by=asked.by, version=version, agreed_on=on)
    return Done(f"Version {version.number} is in force.", back(asked))


@recording_screen(f"{AT}/lead", title="Change who leads the plan", form=LeadForm, about=of)
def lead(asked: Asked) -> Done:
    """With the reason; who led before stays in the history."""
    given = asked.given
    services.change_lead(
        by=asked.by,
        plan=asked.about,
        lead=asked.form.workers.get(given["lead"]),
        led_by=given["led_by"],
        why=given["why"],
    )
    return Done("The lead has changed.", back(asked))


@recording_screen(
    "children/<int:child_id>/plans/here",
    title="Write this plan here from now on",
    form=HereForm,
    under="protection.overview.overview",
)
def here(asked: Asked) -> Done:
    """A plan that was loaded says only that it stands."""
    held = conferences.open_plan(asked.child)
    kind = PlanKind.PROTECTION if held else PlanKind.CHILD_IN_NEED
    stage = held or in_need.open_plan(asked.child)
    if stage is None:
        raise Refused("This child has no plan to write. Begin one first.")
    made = services.write_here(
        by=asked.by, stage=stage, kind=kind, lead=asked.form.workers.get(asked.given["lead"])
    )
    services.begin_version(
        by=asked.by, plan=made, because="between", written_on=timezone.localdate()
    )
    to = reverse(PLAN, kwargs={"child_id": asked.child.pk, "plan_id": made.pk})
    return Done("Write what the plan says.", to)
