"""A fortnight at the managers' desk: work to read, work returned, supervision, decisions, audits.

It is recorded by the same deeds as anybody's, by the people a visitor can sign in as.
"""

from __future__ import annotations

import datetime as dt
from itertools import count

from django.utils import timezone

from sightline.core.access import reach_of, within_reach
from sightline.core.models import Account
from sightline.core.recording import recording
from sightline.quality.caseloads.unallocated import unallocated
from sightline.record.audit import sampling
from sightline.record.audit.sampling import Cohort
from sightline.record.audit.services import record_case_audit
from sightline.record.audit.signing_off import Graded, Verdict, authorise, fingerprint, give_back
from sightline.record.care.models import CarePeriod, CarePlan
from sightline.record.care.sign_off import care_plan
from sightline.record.people.models import Child
from sightline.record.workforce import handing_over, overseeing, supervising
from sightline.record.workforce.models import Allocation, Worker

from .sign_ins import SIGN_INS

DAY = dt.timedelta(days=1)
HOME = (
    "{child} is settled with the carers, who know the routines that matter. School is twenty"
    " minutes away and {child} is taken there by car. {child} is aged {age} and sleeps well."
    " Contact with the family is on Saturdays, at the centre, with a worker there."
)
MOVED = (
    " The carers now ask for help at bedtime, because the nights before contact are hard. So that"
    " this does not end the placement, the worker will sit with them each Thursday until Easter."
)
WISHES = "I like it here. I want to see my family more, and not at the centre."
MUST_CHANGE = "Ask what the child wants now, and say what will be done about the nights."
GOOD = Graded("good", "It says what will change, by whom and by when.")
WEAK = Graded("requires improvement", "It is the last plan again, with a line added.")
SAYS = {"good": GOOD, "requires improvement": WEAK}


def sit() -> None:
    """Everything, where the people it needs are there."""
    accounts = {
        each.role: Account.objects.filter(username=each.username).first() for each in SIGN_INS
    }
    jo, pat = accounts["social worker"], accounts["team manager"]
    sam = accounts["service manager"]
    if None in (jo, pat, sam):
        return
    mine = _children_of(jo, pat)
    _plans(jo, pat, mine)
    _decide(pat, mine)
    _supervise(pat, jo, mine)
    _look(sam)
    _audit(sam, pat, mine)


def _children_of(jo: Account, pat: Account) -> list[Child]:
    """The children in care whom Jo has, and whom both can open."""
    held = Allocation.objects.filter(worker__account=jo, role="social worker", ended_on=None)
    care = CarePeriod.objects.filter(ended_on=None).values("child")
    found = Child.objects.filter(pk__in=held.values("child")).filter(pk__in=care).order_by("pk")
    return [each for each in found if within_reach(jo, each.pk) and within_reach(pat, each.pk)]


def _plan(jo: Account, child: Child, days_ago: int, text: str, wishes: str = "") -> CarePlan:
    on = timezone.localdate() - days_ago * DAY
    with recording(by=jo, did="wrote a care plan", children=[child.pk]) as here:
        return here.add(
            CarePlan,
            child=child,
            in_force_from_on=on,
            text=text,
            wishes_of_child=wishes,
            signed=False,
        )


def _text(child: Child, days_ago: int) -> str:
    on = timezone.localdate() - days_ago * DAY
    age = (on - child.born_on).days // 365 if child.born_on else 9
    return HOME.format(child=child.called, age=age)


def _signed(pat: Account, plan: CarePlan, grade: str) -> None:
    verdict = Verdict({"wishes": SAYS[grade], "plan": SAYS[grade]}, SAYS[grade])
    what = {"by": pat, "signable": care_plan, "row_id": plan.pk, "verdict": verdict}
    authorise(**what, read=fingerprint(care_plan, plan))


def _plans(jo: Account, pat: Account, children: list[Child]) -> None:
    """For each child a plan that was signed; then one that waits, copied or not, or returned."""
    for number, child in enumerate(children[:4]):
        before = _text(child, 60)
        _signed(
            pat, _plan(jo, child, 60, before, WISHES), ("good", "requires improvement")[number % 2]
        )
        now = before if number % 2 == 0 else before + MOVED
        made = _plan(jo, child, number, now, "" if number == 0 else WISHES)
        if number == 2:
            verdict = Verdict({"wishes": WEAK, "plan": WEAK}, WEAK)
            what = {"by": pat, "signable": care_plan, "row_id": made.pk, "verdict": verdict}
            by = timezone.localdate() + 5 * DAY
            give_back(
                **what,
                read=fingerprint(care_plan, made),
                must_change=MUST_CHANGE,
                change_by=by,
            )


def _decide(pat: Account, children: list[Child]) -> None:
    today = timezone.localdate()
    for number, child in enumerate(children[:3]):
        overseeing.decide(
            by=pat,
            child=child,
            decided_on=today - (30 - number * 10) * DAY,
            decision="Contact moves from the centre to an aunt's house, each Saturday.",
            why="It is asked for at every visit, and nothing that happened stands in the way.",
            options_considered="Leaving it at the centre until the review.",
            expected="The child goes to contact without being coaxed, and sleeps the night before.",
            check_on=today - (2 - number * 10) * DAY,
        )


def _supervise(pat: Account, jo: Account, children: list[Child]) -> None:
    supervising.record_supervision(
        by=pat,
        worker=jo.worker,
        supervisor=Worker.objects.filter(account=pat).first(),
        held_on=_a_day_without_one(jo.worker, timezone.localdate() - 12 * DAY),
        minutes=100,
        uninterrupted=True,
        children=[
            supervising.Discussed(
                child,
                "Sit with the carers on Thursdays until the nights are better.",
                "They are tired, and the placement is where the child wants to be.",
                what_changed="The nights before contact are worse than in the summer.",
                hypothesis="Is going home feared, or the centre itself?",
                risk_now="The carers may give notice.",
                childs_day="Good until Friday, when the stomach aches begin.",
                actions=(
                    supervising.Agreed(
                        "Ask the child about Fridays, on a walk and not at a table",
                        timezone.localdate() - 3 * DAY,
                    ),
                ),
            )
            for child in children[:2]
        ],
        private=supervising.Private(
            workload="Two court reports fall in one week.",
            work_seen="The last care plan.",
            feedback_on_quality="The plan is clear. The child is not heard in it.",
            quality_grade="requires improvement",
        ),
    )


def _a_day_without_one(worker: Worker, on: dt.date) -> dt.date:
    """That day, or the last before it on which no supervision was invented for this worker."""
    held = set(worker.supervision.values_list("held_on", flat=True))
    return next(day for day in (on - number * DAY for number in count()) if day not in held)


def _look(sam: Account) -> None:
    """Half of those whom nobody has are rated; the others are for the visitor."""
    today, reach = timezone.localdate(), reach_of(sam)
    waiting = [each for each in unallocated(today) if each.told and each.child_id in reach]
    for number, each in enumerate(waiting[1::2]):
        handing_over.look_at_unallocated(
            by=sam,
            child=Child.objects.get(pk=each.child_id),
            looked_on=today - (9 if number == 0 else 2) * DAY,
            risk=("medium", "high", "low")[number % 3],
            why="The school sees the child each day and is worried about the mornings.",
            meanwhile="The duty worker rings the school each morning and visits on Fridays.",
            next_look_on=today - (2 if number == 0 else -5) * DAY,
        )


def _audit(sam: Account, pat: Account, children: list[Child]) -> None:
    """A sample of children in care, of which one is read: its grades are not the manager's."""
    today, auditor = timezone.localdate(), Worker.objects.filter(account=sam).first()
    held = tuple(each.pk for each in children)
    if auditor is None or len(held) < 3:
        return
    chosen = Cohort(
        "signed-off", "Work that a manager authorised here", today - 91 * DAY, today, held
    )
    sample = sampling.draw_sample(
        by=sam, cohort=chosen, size=3, seed=20261, because="Is the child heard in our plans?"
    )
    for file in sample.files.order_by("pk")[:2]:
        audit = record_case_audit(
            by=sam,
            child=file.child,
            auditor=auditor,
            audited_on=today,
            drawn_by="at random",
            drawn_because=f"{sample.title}, seed {sample.seed}",
            grades={
                "plan": "requires improvement",
                "voice": "inadequate",
                "overall": "requires improvement",
            },
            file=file,
            what_it_found="The plan says what adults will do, and not what the child asked.",
            worker_spoken_to=True,
            family_asked=False,
        )
        asked = ("Write the plan again with the child.", None, today + 14 * DAY)
        sampling.ask_for(by=sam, audit=audit, asked=[asked])
