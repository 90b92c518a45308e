"""A proposal waits for a senior manager; what was decided is looked at again."""

import pytest

from sightline.record.protection import enquiries
from sightline.record.protection.models import NoConference

pytestmark = pytest.mark.django_db
WAITING, AUDIT = "protection.no_conference.waiting", "protection.no_conference.audit"
DECIDE, PROPOSE = "protection.no_conference.decide", "protection.enquiry.propose"


@pytest.fixture
def proposal(jo, maya, enquiry, send):
    given = {
        "conclusion": "no continuing risk",
        "reason": "Dad has left and there is an order",
        "agencies_agree": "yes",
    }
    send(jo, PROPOSE, given=given, child_id=maya.pk, enquiry_id=enquiry.pk)
    return NoConference.objects.get()


@pytest.mark.answers("F19", screen=DECIDE)
def test_a_senior_manager_decides_with_the_childs_words_in_sight(go, send, sam, maya, proposal):
    assert "Maya Example-Ashdown" in go(sam, WAITING)
    parts = {"child_id": maya.pk, "proposal_id": proposal.pk}
    assert "It hurt." in go(sam, DECIDE, **parts)
    page = send(sam, DECIDE, expect=422, given={"decision": "agreed", "reason": "Ok"}, **parts)
    assert "in a sentence" in page
    send(
        sam,
        DECIDE,
        given={"decision": "agreed", "reason": "The order holds, and school sees her daily"},
        **parts,
    )
    assert "Nothing waits for you" in go(sam, WAITING)


@pytest.mark.answers("F19", screen=AUDIT)
def test_every_decision_is_in_the_audit(go, sam, jo, maya, proposal, today):
    assert "no enquiry within your reach" in go(sam, AUDIT)
    enquiries.decide_no_conference(
        by=sam,
        proposal=proposal,
        decided_on=today,
        decision="agreed",
        reason="The order holds, and school sees her daily",
    )
    page = go(sam, AUDIT)
    assert "Maya Example-Ashdown" in page
    assert "not audited" in page


def test_whoever_is_no_senior_manager_is_refused(go, jo, maya, proposal):
    go(jo, WAITING, expect=403)
    go(jo, DECIDE, expect=403, child_id=maya.pk, proposal_id=proposal.pk)
