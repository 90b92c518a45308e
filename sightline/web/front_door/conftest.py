"""Invented people of the front door, and something that came in."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.models import Coverage
from sightline.duties.recording import all_facts
from sightline.record.front_door import deciding, receiving
from sightline.record.front_door.models import Agency, AgencyMember
from sightline.record.workforce.models import Registration
from sightline.web.recording.conftest import fill  # noqa: F401

STORY = {
    "what_happened": "Maya told her teacher that she was left alone all weekend with her brother.",
    "impact": "She is hungry at school and frightened of the night, and cannot learn.",
}


@pytest.fixture
def dot(make_account):
    """A duty worker."""
    return make_account("dot.sample", "duty worker", name="Dot Sample")


@pytest.fixture
def max_manager(make_account):
    """A duty manager who is a registered social worker."""
    made = make_account("max.placeholder", "duty manager", name="Max Placeholder")
    Registration.objects.create(worker=made.worker, began_on=dt.date(2010, 1, 1))
    return made


@pytest.fixture
def school():
    """An agency that refers."""
    return Agency.objects.create(name="Example Academy", kind="2A")


@pytest.fixture
def hal(make_account, school):
    """The school's safeguarding lead."""
    made = make_account("hal.example", "referrer", name="Hal Example")
    AgencyMember.objects.create(agency=school, account=made, job="Safeguarding lead")
    return made


@pytest.fixture
def everything_told():
    """Every fact is covered, as where the whole authority records here."""
    for name in {fact.name for fact in all_facts()}:
        Coverage.objects.create(
            source="The tests", fact=name, how="every event", since=dt.date(2010, 1, 1)
        )


@pytest.fixture
def come_in(dot, school):
    """Something that came in by phone about one child."""

    def make(received_at=None, child=None, **told):
        given = {
            "from_person": "Hal Example",
            "agency": school,
            "received_how": "phone",
            "received_at": received_at or timezone.now(),
            **STORY,
            **told,
        }
        named = {"forename": "Maya", "surname": "Example-Ashdown", **(child or {})}
        return receiving.receive(by=dot, children=[named], **given)

    return make


@pytest.fixture
def contact(come_in, maya, dot, everything_told):
    """A contact about Maya that waits for a decision."""
    approach = come_in()
    return receiving.take_in(by=dot, named=approach.named.get(), child=maya)


REASON = "She is eight and was left alone with a brother of four."


def of(contact):
    """The parts of the address of a contact."""
    return {"child_id": contact.child_id, "contact_id": contact.pk}


def accepted(max_manager, contact):
    """Decide that a contact is a referral, and how to respond to it."""
    deciding.decide(
        by=max_manager, contact=contact, decision="accepted as referral",
        criterion="significant-harm", reason=REASON, response="assessment", primary_need="N1",
    )  # fmt: skip
