"""Drawing a sample, asking somebody to read a file, and what waits to be read."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import within_reach
from sightline.record.audit.models import AuditSample
from sightline.record.protection.models import Enquiry

pytestmark = pytest.mark.django_db
AUDITS, DRAW = "quality.audits.audits", "quality.audits.draw"


def at(sample):
    return reverse("quality.audits.sample", kwargs={"sample_id": sample.pk})


@pytest.mark.answers("F19", screen="quality.audits.draw")
@pytest.mark.answers("F91", screen="quality.audits.draw")
def test_decisions_not_to_go_to_conference_are_drawn_with_their_seed_shown(
    client, fill, head, maya
):
    assert fill(head, reverse(DRAW), cohort="no-conference").status_code == 422
    today = timezone.localdate()
    Enquiry.objects.create(
        child=maya, began_on=today, no_conference_on=today, no_conference_reason="It was safe."
    )
    asked = {"cohort": "no-conference", "size": "1", "seed": "7"}
    assert fill(head, reverse(DRAW), **{**asked, "size": "many"}).status_code == 422
    assert fill(head, reverse(DRAW), **asked).status_code == 302
    told = client.get(at(AuditSample.objects.get())).content.decode()

    assert "with the seed 7" in told
    assert "Maya Example-Ashdown" in told
    assert "Nobody has been asked to read it" in told


def test_somebody_not_responsible_is_asked_and_may_open_the_file(client, head, lee, pat_of, file):
    client.force_login(head)
    asked = {"file": file.pk, "auditor": pat_of.worker.pk, "weeks": "2"}
    answer = client.post(at(file.sample), asked)
    assert answer.status_code == 422
    assert "responsible for this child" in answer.content.decode()
    asked["auditor"] = lee.worker.pk
    assert client.post(at(file.sample), asked).status_code == 302
    assert within_reach(lee, file.child_id)

    client.force_login(lee)
    told = client.get(reverse(AUDITS)).content.decode()
    assert "1 file waits for you to read" in told
    assert "Draw a sample" not in told
    assert client.get(at(file.sample)).status_code == 403


@pytest.fixture
def pat_of(team):
    """The manager of Maya's own team."""
    return team.manager.account


def test_a_social_worker_sees_no_audits(client, jo):
    client.force_login(jo)

    assert client.get(reverse(AUDITS)).status_code == 403
