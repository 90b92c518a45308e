"""Fills the front door and early help of a demonstration with what came in today and lately.

It is done by the same deeds as people do it by, and only where the record ends today: nothing that
a published figure is checked against is touched.
"""

from __future__ import annotations

import datetime as dt
import random

from django.utils import timezone

from sightline.core.models import Account, Coverage
from sightline.core.recording import HERE
from sightline.duties.recording import all_facts
from sightline.record.early_help import helping, meeting
from sightline.record.early_help.models import (
    EarlyHelpAssessment,
    NeedCategory,
    Reason,
    WhyUnmet,
)
from sightline.record.front_door import asking, deciding, overnight, receiving
from sightline.record.front_door.models import Agency, Referral
from sightline.record.people.models import Child

from .sign_ins import SIGN_INS

CALLS = (
    ("worry about safety", "see today", "She goes home to him at half past three.",
     "Told a teaching assistant that she sleeps in the shed when her mother's friend stays.",
     "She falls asleep in lessons and will not take off her coat."),
    ("request for help", "safe today", "Gran is with the children until Monday.",
     "Mum asks for help with the mornings: both boys refuse school and she has stopped opening"
     " letters.", "They have missed eleven days since half term."),
    ("no money or home", "see today", "The landlord changes the locks tomorrow.",
     "The family must leave the flat tomorrow and has nowhere to go.",
     "A baby of five weeks and a child of three."),
    ("domestic abuse notice", "immediate danger", "He was let go an hour ago.",
     "Police were called at night. He broke the door while both children were in the hall.",
     "The younger hid under the bed for two hours."),
    ("worry about safety", "safe today", "He is in hospital and stays there tonight.",
     "Seen with a burn on the arm that does not fit the story.", "He flinches when he is touched."),
)  # fmt: skip
AGENCIES = ("Sample Street Primary School", "Example Academy", "Testwell Health Centre")
NAMES = (("Wren", "Testford"), ("Otis", "Mockley"), ("Amina", "Placeholder-Vale"))


def fill(*, children: int = 24) -> None:
    """Some of what a busy front door has before it on a weekday morning."""
    chance = random.Random("the front door today")
    _is_told()
    people = {each.role: Account.objects.get(username=each.username) for each in SIGN_INS}
    known = _children(children)
    _partners(people["referrer"])
    _calls(people["duty worker"], known[:5])
    _decided(people, known[5:8])
    _night(people["duty worker"], known[8:10])
    _early_help(people, known[10:], chance)


def _is_told() -> None:
    """From yesterday on, all that the front door and early help do is recorded here."""
    told = [
        fact.name for fact in all_facts() if fact.rows.startswith(("front_door.", "early_help."))
    ]
    since = timezone.localdate() - dt.timedelta(days=2)
    Coverage.objects.bulk_create(
        Coverage(source=HERE, fact=name, how=Coverage.How.EVERY_EVENT, since=since)
        for name in sorted({*told} - {*Coverage.objects.values_list("fact", flat=True)})
    )


def _children(count: int) -> list[Child]:
    """Children with a name and no open work, so that something new can come in about them."""
    busy = Referral.objects.filter(closed_on=None).values("child_id")
    young = timezone.localdate() - dt.timedelta(days=365 * 16)
    held = Child.objects.filter(restricted=False, born_on__gt=young).exclude(pk__in=busy)
    return list(held.exclude(names=None).order_by("pk")[:count])


def _partners(partner: Account) -> None:
    """What a school sent on its own form, one thing nearly whole and one with little in it."""
    (first, second), (third, fourth), _ = NAMES
    receiving.refer(
        by=partner,
        children=[
            {
                "forename": first,
                "surname": second,
                "born_on": dt.date(2017, 4, 2),
                "address": "12 Example Row",
                "parents": "Ada Testford, and a partner who is called Si",
            }
        ],
        about="worry about safety",
        what_happened=CALLS[0][3],
        impact=CALLS[0][4],
        childs_view="I don't mind the shed, it is quiet.",
        family_told=False,
        sharing_basis="not sought",
        sharing_reason="We think that he would keep her at home.",
    )
    receiving.refer(
        by=partner,
        children=[{"forename": third, "surname": fourth}],
        wanted="advice",
        about="request for help",
        what_happened="Otis is often hungry at school.",
    )


def _calls(by: Account, known: list[Child]) -> None:
    """Contacts about known children that wait for a decision, some since yesterday."""
    agencies = list(Agency.objects.order_by("pk"))
    for place, (child, call) in enumerate(zip(known, CALLS, strict=False)):
        about, look, because, happened, impact = call
        name = child.names.first()
        approach = receiving.receive(
            by=by,
            received_at=timezone.now() - dt.timedelta(hours=3 + 9 * place),
            received_how="police notice" if place == 3 else "phone",
            agency=agencies[place % len(agencies)],
            from_person="Sam Invented",
            about=about,
            what_happened=happened,
            impact=impact,
            family_told=place % 2 == 0,
            children=[{"forename": name.forename, "surname": name.surname,
                       "born_on": child.born_on}],
        )  # fmt: skip
        receiving.look_first(by=by, approach=approach, first_look=look, because=because)
        contact = receiving.take_in(by=by, named=approach.named.get(), child=child)
        if place < 3:
            asking.ask(
                by=by, contact=contact, agencies=agencies[: place + 1],
                question="What do you hold on the child, each adult and the address?",
                sharing_basis="not required",
            )  # fmt: skip
        if place == 1:
            deciding.recommend(
                by=by, contact=contact, decision="early help",
                because="The mother asks for help and gran is there: help now keeps it small.",
            )  # fmt: skip


def _decided(people: dict[str, Account], known: list[Child]) -> None:
    """What was decided this morning, and whoever came to us has not been told of all of it."""
    ways = (
        ("accepted as referral", "significant-harm",
         {"response": "assessment", "primary_need": "N1", "question": "Who keeps her safe?"}),
        ("early help", "help-before-worse", {}),
        ("advice", "one-service", {}),
    )  # fmt: skip
    for child, (decision, criterion, more) in zip(known, ways, strict=False):
        name = child.names.first()
        approach = receiving.receive(
            by=people["duty worker"],
            received_at=timezone.now() - dt.timedelta(hours=20),
            agency=Agency.objects.order_by("pk").first(),
            from_person="Hal Pretend",
            what_happened=CALLS[4][3],
            children=[{"forename": name.forename, "surname": name.surname}],
        )
        contact = receiving.take_in(
            by=people["duty worker"], named=approach.named.get(), child=child
        )
        deciding.decide(
            by=people["duty manager"], contact=contact, decision=decision, criterion=criterion,
            reason="The story does not fit the mark, and nobody at home could say more.", **more,
        )  # fmt: skip


def _night(by: Account, known: list[Child]) -> None:
    """What the night left for the day team."""
    for child in known:
        overnight.record_out_of_hours(
            by=by,
            child=child,
            called_at=timezone.now() - dt.timedelta(hours=9),
            caller="Example Police",
            about="Found alone at a bus stop after midnight, and taken to an aunt.",
            decision="wait for day",
            threshold_reason="The aunt is known to us and was sober and kind.",
            record_read=True,
            child_seen=False,
            must_do_today="See the child, and ask why nobody rang.",
        )


def _early_help(people: dict[str, Account], known: list[Child], chance: random.Random) -> None:
    """Families who are helped now, what they say, who leads, and what could not be had."""
    by, lead = people["duty worker"], people["lead professional"]
    today = timezone.localdate()
    for place, child in enumerate(known):
        mine = place < 4
        assessment = helping.begin_assessment(
            by=by,
            children=[child],
            agreed_on=today - dt.timedelta(days=chance.randrange(0, 50)),
            agreed_by="The mother",
            agrees_to_share=place % 3 > 0,
            lead={
                "name": lead.name if mine else "Yaz Placeholder-Oak",
                "agency": chance.choice(AGENCIES),
                "account": lead if mine else None,
            },
            reasons=[chance.choice(Reason.values)],
        )[0]
        if place % 3:
            helping.write_assessment(
                by=by, assessment=assessment, going_well="They turn to each other.",
                views={child.pk: "I like it when we all eat together."},
                worries="Money, and the nights.", risk_seen=False, risk_shared_with="",
            )  # fmt: skip
            helping.complete_assessment(by=by, assessment=assessment)
        if place % 2:
            meeting.hold_meeting(
                by=by, assessment=assessment, held_on=today, outcome="continue", views={},
                who_came="The mother, the school and the health visitor",
                what_changed="The boys are at school on most days.",
                next_on=today + dt.timedelta(days=42),
            )  # fmt: skip
        for _ in range(2):
            _need(by, child, assessment, chance)
    _refused(by, known[0])


def _refused(by: Account, child: Child) -> None:
    """A family who did not want help, which is shown if they come back."""
    helping.offer(
        by=by, child=child, offered_what="A course for parents near the school.",
        answer="refused", answered_by_whom="The mother", in_their_words="We manage as we are.",
        worry_outweighs=False, because="School sees the children every day and they are well.",
    )  # fmt: skip


def _need(
    by: Account, child: Child, assessment: EarlyHelpAssessment, chance: random.Random
) -> None:
    """One thing that the family needed and could not have."""
    today = timezone.localdate()
    found_on = today - dt.timedelta(days=chance.randrange(0, 340))
    meeting.find_unmet_need(
        by=by,
        child=child,
        assessment=assessment,
        category=chance.choice(NeedCategory.values),
        why_unmet=chance.choice(WhyUnmet.values),
        waited_since_on=found_on - dt.timedelta(days=chance.randrange(10, 90)),
        district=chance.choice(["Testford North", "Testford South", "Mockley"]),
        what="Asked for, and not to be had.",
        found_on=found_on,
    )
