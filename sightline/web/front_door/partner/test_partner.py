"""A partner refers, sees what became of their own referrals, and of nobody else's."""

import pytest

from sightline.record.front_door import asking, deciding, receiving
from sightline.record.front_door.models import Agency, AgencyMember, Approach
from tests.showing import at, page

from ..conftest import STORY

pytestmark = pytest.mark.django_db
PLAIN = "We have accepted your referral, and someone will see her."


@pytest.fixture
def sent(fill, hal):
    answer = fill(
        hal,
        at("front_door.partner.new"),
        wanted="help",
        about="worry about safety",
        forename="Maya",
        surname="Example-Ashdown",
        family_told="no",
        **STORY,
    )
    assert answer.status_code == 302, answer.content.decode()
    return Approach.objects.get(sent_by=hal)


@pytest.mark.answers("F10", screen="front_door.partner.new")
def test_a_school_refers_and_sees_how_complete_it_was(client, hal, sent, school):
    assert sent.agency == school
    assert sent.origin == "partner's form"
    shown = page(client, hal, at("front_door.partner.sent", approach_id=sent.pk))

    assert "55 in 100" in shown
    assert "Say where the child lives now." in shown
    assert "Received" in shown


def test_what_is_typed_is_scored_before_it_is_sent(client, hal):
    client.force_login(hal)
    typed = {"forename": "Maya", "surname": "Example", "born_on_0": "9", **STORY}
    shown = client.post(at("front_door.partner.complete"), typed).content.decode()

    assert "<b>55 in 100.</b>" in shown
    assert "Put down what the child says" in shown


def test_the_form_has_the_score_beside_it(client, hal):
    shown = page(client, hal, at("front_door.partner.new"))

    assert f'data-tells="{at("front_door.partner.complete")}"' in shown
    assert "What does the family know?" in shown


def test_the_partner_is_told_no_more_than_somebody_chose_to_tell(
    client, hal, dot, max_manager, sent, maya, everything_told
):
    where = at("front_door.partner.sent", approach_id=sent.pk)
    receiving.look_first(by=dot, approach=sent, first_look="see today", because="She is home at 3.")
    contact = receiving.take_in(by=dot, named=sent.named.get(), child=maya)
    deciding.decide(
        by=max_manager,
        contact=contact,
        decision="accepted as referral",
        criterion="significant-harm",
        reason="Her uncle was released from prison this week.",
    )
    shown = page(client, hal, where)
    assert "Being looked at" in shown
    assert "prison" not in shown
    assert "EX-0001" not in shown
    deciding.tell_referrer(by=dot, contact=contact, told_to="Hal", told_how="here", told_what=PLAIN)
    shown = page(client, hal, where)
    assert PLAIN in shown
    assert "prison" not in shown
    assert PLAIN in page(client, hal, at("front_door.partner.home"))


def test_a_partner_sees_only_their_own(client, hal, sent, make_account, school):
    other = make_account("ivy.example", "referrer")
    AgencyMember.objects.create(agency=school, account=other)
    client.force_login(other)

    assert client.get(at("front_door.partner.sent", approach_id=sent.pk)).status_code == 404
    assert "Maya" not in page(client, other, at("front_door.partner.home"))


def test_an_agency_answers_what_it_is_asked_and_no_other_may(
    client, fill, dot, contact, hal, school, make_account
):
    made = asking.ask(
        by=dot,
        contact=contact,
        agencies=[school],
        question="What do you hold on them?",
        sharing_basis="not required",
    )[0]
    where = at("front_door.partner.answer", request_id=made.pk)
    assert "What do you hold on them?" in page(client, hal, at("front_door.partner.home"))
    assert "Example-Ashdown" in page(client, hal, where)
    other = make_account("pc.example", "referrer")
    AgencyMember.objects.create(agency=Agency.objects.create(name="Example Police"), account=other)
    client.force_login(other)
    assert client.get(where).status_code == 404
    fill(hal, where, known="no")
    made.refresh_from_db()
    assert made.known_to_agency is False
    assert made.answered_by_name == "Hal Example"


def test_a_partner_with_no_agency_is_told_whom_to_ask(client, make_account, fill):
    lost = make_account("lost.example", "referrer")
    assert "Nobody has said yet which agency" in page(client, lost, at("front_door.partner.home"))
    answer = fill(
        lost, at("front_door.partner.new"), wanted="help", about="worry about safety", **STORY
    )
    assert answer.status_code == 422
    assert "which agency you are of" in answer.content.decode()


def test_what_makes_a_good_referral_has_the_thresholds_in_it(client, hal):
    shown = page(client, hal, at("front_door.partner.good"))

    assert "significant harm" in shown
    assert "Tell the story of the child" in shown


def test_a_partner_opens_no_childs_record(client, hal, maya):
    client.force_login(hal)
    for where in ("/children", f"/children/{maya.pk}", f"/children/{maya.pk}/early-help"):
        assert client.get(where).status_code == 403
