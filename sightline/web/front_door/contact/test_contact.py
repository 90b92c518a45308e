"""What stands beside a contact for whoever decides."""

import pytest

from sightline.record.early_help import helping
from sightline.record.front_door import deciding, receiving
from sightline.record.people.models import Child
from tests.showing import at, page

from ..conftest import of

pytestmark = pytest.mark.django_db


@pytest.mark.answers("F6", screen="front_door.contact.contact")
def test_repeated_contacts_and_who_raised_them_stand_beside_the_decision(
    client, dot, max_manager, contact, come_in
):
    deciding.decide(
        by=max_manager,
        contact=contact,
        decision="advice",
        criterion="one-service",
        reason="The school can meet this need by itself now.",
    )
    again = receiving.take_in(
        by=dot,
        named=come_in(agency=None, from_source="6", from_person="PC Test").named.get(),
        child=contact.child,
    )
    shown = page(client, max_manager, at("front_door.contact.contact", **of(again)))

    assert "A worry that comes back: 2 contacts within a fortnight" in shown
    assert "From Hal Example, Example Academy" in shown
    assert "The school can meet this need by itself now." in shown


def test_a_refusal_of_early_help_is_shown_when_they_come_back(client, dot, max_manager, contact):
    helping.offer(
        by=dot,
        child=contact.child,
        offered_what="A parenting course nearby.",
        answer="refused",
        answered_by_whom="Ada Testford",
        in_their_words="We manage.",
        worry_outweighs=False,
        because="The children are well and school sees them daily.",
    )
    shown = page(client, max_manager, at("front_door.contact.contact", **of(contact)))

    assert "We manage." in shown
    assert "refused" in shown


def test_a_contact_of_another_child_is_not_found(client, dot, contact, make_child):
    client.force_login(dot)
    other = make_child("Kit", "Example")
    where = at("front_door.contact.contact", child_id=other.pk, contact_id=contact.pk)
    assert client.get(where).status_code == 404
    assert Child.objects.count() == 2
