"""Early help from the offer to the end: agreed, assessed, led, met about."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.access import within_reach
from sightline.core.refusal import Refused
from sightline.record.early_help import helping
from sightline.record.early_help.models import EarlyHelpAssessment, EarlyHelpOffer, UnmetNeed
from sightline.record.story.models import Consent
from tests.boxes import on
from tests.showing import at, page

from ..conftest import of, written

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def test_a_refusal_needs_a_decision_whether_the_worry_outweighs_it(client, fill, dot, maya):
    where = at("early_help.record.offer", child_id=maya.pk)
    given = {
        "offered_what": "A parenting course at the children's centre.",
        "answer": "refused",
        "answered_by_whom": "Ada Testford",
        "in_their_words": "We manage.",
    }
    answer = fill(dot, where, **given)
    assert answer.status_code == 422
    assert "outweighs their refusal" in answer.content.decode()
    fill(dot, where, worry_outweighs="no", because="School sees them every day.", **given)
    assert EarlyHelpOffer.objects.get().answer == "refused"
    shown = page(client, dot, at("early_help.help.help", child_id=maya.pk))
    assert "The family refused early help" in shown
    assert "We manage." in shown


def test_an_offer_may_be_answered_later(fill, dot, maya):
    where = at("early_help.record.offer", child_id=maya.pk)
    made = fill(dot, where, offered_what="A course near the home.")
    assert made.status_code == 302, made.content.decode()
    offer = EarlyHelpOffer.objects.get()
    assert offer.answer == ""
    fill(
        dot,
        at("early_help.record.answer", child_id=maya.pk, offer_id=offer.pk),
        answer="agreed",
        answered_by_whom="Ada Testford",
    )
    offer.refresh_from_db()
    assert offer.answer == "agreed"
    assert Consent.objects.get().question == "be helped"


@pytest.mark.answers("F8", screen="early_help.register.register")
def test_an_assessment_is_begun_once_for_brother_and_sister(client, fill, dot, maya, kuba):
    answer = fill(
        dot,
        at("early_help.record.begin", child_id=maya.pk),
        children=[str(maya.pk), str(kuba.pk)],
        agreed_by="Ada Testford",
        agrees_to_share="no",
        reasons=["caring"],
        lead_name="Ola Sample",
        lead_agency="Example Academy",
        **on("agreed_on", TODAY()),
    )
    assert answer.status_code == 302, answer.content.decode()
    first, second = EarlyHelpAssessment.objects.order_by("pk")
    assert second.together_with == first
    assert not Consent.objects.filter(question="share information").exists()
    fill(
        dot,
        at("early_help.record.write", child_id=maya.pk, assessment_id=first.pk),
        going_well="They look out for each other.",
        worries="Money.",
        **{f"view_{maya.pk}": "I like maths.", f"view_{kuba.pk}": "I miss dad."},
    )


def test_it_is_not_complete_without_each_childs_view(client, dot, helped, kuba):
    with pytest.raises(Refused, match="Put down what Kuba says"):
        helping.complete_assessment(by=dot, assessment=helped[0])
    written(dot, helped)
    client.force_login(dot)
    client.post(at("early_help.record.complete", **of(helped)))
    helped[1].refresh_from_db()
    assert helped[1].completed_on == TODAY()


@pytest.mark.answers("F11", screen="early_help.record.lead")
def test_a_family_is_handed_over_with_what_was_promised(client, fill, ola, helped, dot, maya):
    assert within_reach(ola, maya.pk)
    answer = fill(
        ola,
        at("early_help.record.lead", **of(helped)),
        name="Uma Placeholder",
        agency="Example Clinic",
        because="Ola leaves the school.",
        handover="A bed was promised for Kuba by Friday.",
    )
    assert answer.status_code == 302, answer.content.decode()
    assert not within_reach(ola, maya.pk)
    shown = page(client, dot, at("early_help.help.help", child_id=maya.pk))
    assert "A bed was promised for Kuba by Friday." in shown
    assert "led by Uma Placeholder" in shown


def test_a_meeting_sets_the_next_and_shows_how_far_they_have_come(
    client, fill, ola, dot, helped, maya, kuba
):
    where, day = at("early_help.record.meeting", **of(helped)), TODAY()
    given = {
        "who_came": "Ada, Maya, Ola",
        "what_changed": "She eats at school.",
        "outcome": "continue",
        "area": "caring",
        "by_family": "3",
        f"view_{maya.pk}": "It is calmer.",
    }
    refused = fill(ola, where, **given, **on("held_on", day))
    assert "set the day of the next meeting" in refused.content.decode()
    later = day + dt.timedelta(days=42)
    fill(ola, where, **given, **on("held_on", day), **on("next_on", later))
    fill(ola, where, **{**given, "by_family": "7"}, **on("held_on", day), **on("next_on", later))
    shown = page(client, dot, at("early_help.help.help", child_id=maya.pk))
    assert "from 3 to 7 in 10, by the family" in shown
    assert "It is calmer." in shown
    assert "It is calmer." not in page(client, dot, at("early_help.help.help", child_id=kuba.pk))
    helped[1].refresh_from_db()
    assert helped[1].review_due_on == later


@pytest.mark.answers("F9", screen="early_help.needs.needs")
def test_needs_not_met_are_counted_for_those_who_buy_services(
    client, fill, ola, cat, dot, maya, helped
):
    where = at("early_help.record.need", child_id=maya.pk)
    refused = fill(ola, where, category="speech", why_unmet="waiting list")
    assert "since when" in refused.content.decode()
    fill(
        ola,
        where,
        category="speech",
        why_unmet="waiting list",
        what="Kuba hardly speaks.",
        district="Testford North",
        **on("waited_since_on", TODAY() - dt.timedelta(days=60)),
    )
    need = UnmetNeed.objects.get()
    assert need.assessment == helped[0]
    shown = page(client, dot, at("early_help.needs.needs"))
    assert "1 time a family needed help that could not be had; 1 is still not met" in shown
    assert "Testford North" in shown
    lines = page(client, dot, at("early_help.needs.needs") + "?format=csv")
    assert "fewer than 5" in lines
    assert "Kuba" not in lines
    fill(
        ola,
        at("early_help.record.met", child_id=maya.pk, need_id=need.pk),
        met_how="A place came free.",
        **on("met_on", TODAY()),
    )
    assert "0 are still not met" in page(client, dot, at("early_help.needs.needs"))


def test_help_that_a_family_gives_up_is_not_needs_met(fill, ola, dot, helped):
    answer = fill(
        ola,
        at("early_help.record.end", **of(helped)),
        because="family withdrew",
        family_plan_after="They will ring the school if it gets worse.",
    )
    assert answer.status_code == 302, answer.content.decode()
    helped[1].refresh_from_db()
    assert helped[1].ended_because == "family withdrew"
    assert Consent.objects.filter(withdrawn_on=TODAY()).exists()


def test_the_coordinator_grades_it_with_a_sentence(client, fill, dot, cat, helped):
    written(dot, helped)
    helping.complete_assessment(by=dot, assessment=helped[0])
    fill(
        cat,
        at("early_help.record.grade", **of(helped)),
        grade="good",
        reason="The children speak in it.",
    )
    shown = page(client, cat, at("early_help.register.register"))
    assert "Good" in shown
    assert "Example Academy" in shown
    assert "100.0%" in shown
