"""A contact is decided by its form, and those who came are told."""

import pytest

from sightline.record.front_door import deciding
from sightline.record.front_door.models import Referral
from sightline.record.story.models import Share
from tests.showing import at, page

from ..conftest import REASON, accepted, of

pytestmark = pytest.mark.django_db


def test_a_decision_by_its_form_with_the_response(fill, dot, max_manager, contact):
    recommended = fill(
        dot,
        at("front_door.decide.recommend", **of(contact)),
        decision="accepted as referral",
        because=REASON,
    )
    assert recommended.status_code == 302
    answer = fill(
        max_manager,
        at("front_door.decide.decide", **of(contact)),
        criterion="significant-harm",
        response="assessment",
        primary_need="N1",
    )
    assert answer.status_code == 302, answer.content.decode()
    referral = Referral.objects.get()
    assert referral.reason == REASON
    assert referral.response == "assessment"


def test_a_criterion_of_another_decision_is_refused_in_place(fill, max_manager, contact):
    answer = fill(
        max_manager,
        at("front_door.decide.decide", **of(contact)),
        decision="no further action",
        criterion="harm-now",
        reason=REASON,
    )
    assert answer.status_code == 422
    assert "not one for this decision" in answer.content.decode()


def test_the_private_fostering_question_is_asked_and_its_answer_shown(client, fill, dot, contact):
    shown = page(client, dot, at("front_door.contact.contact", **of(contact)))
    assert "With whom does this child live?" in shown
    fill(dot, at("front_door.decide.arrangement", **of(contact)), lives_with_others="yes")
    shown = page(client, dot, at("front_door.contact.contact", **of(contact)))
    assert "lives with someone who is not near family" in shown
    assert "With whom does this child live?" not in shown


def test_telling_the_referrer_starts_from_plain_words(client, fill, dot, max_manager, contact):
    accepted(max_manager, contact)
    where = at("front_door.decide.tell", **of(contact))
    assert "A social worker will look into it." in page(client, dot, where)
    answer = fill(dot, where, told_how="letter")
    assert answer.status_code == 302, answer.content.decode()
    share = Share.objects.get()
    assert share.given_to == "Hal Example, Example Academy"
    assert share.document.kind
    assert (
        fill(dot, at("front_door.decide.family", **of(contact)), was_told="no").status_code == 422
    )
    fill(
        dot,
        at("front_door.decide.family", **of(contact)),
        was_told="no",
        not_told_because="It would raise the risk tonight.",
    )
    shown = page(client, dot, at("front_door.contact.contact", **of(contact)))
    assert "The referrer was told" in shown
    assert "It would raise the risk tonight." in shown


def test_the_view_of_the_agencies_stands_by_the_contact(client, fill, dot, contact):
    where = at("front_door.decide.view", **of(contact))

    assert fill(dot, where).status_code == 422
    assert fill(dot, where, joint_view="Police and school both fear for her.").status_code == 302
    shown = page(client, dot, at("front_door.contact.contact", **of(contact)))
    assert "Police and school both fear for her." in shown


def test_the_response_to_a_referral_is_decided_once(fill, max_manager, contact):
    deciding.decide(
        by=max_manager,
        contact=contact,
        decision="accepted as referral",
        criterion="significant-harm",
        reason=REASON,
    )
    where = at("front_door.decide.response", **of(contact))
    given = {"response": "assessment", "primary_need": "N1", "reason": REASON}

    assert fill(max_manager, where, **given).status_code == 302
    referral = Referral.objects.get()
    assert (referral.response, referral.decided_on is not None) == ("assessment", True)
    assert fill(max_manager, where, **given).status_code != 302
