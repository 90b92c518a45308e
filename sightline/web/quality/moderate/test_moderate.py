"""A second reader grades without seeing the first reader's grades; then both agree one."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.audit import services
from sightline.record.audit.models import Moderation

pytestmark = pytest.mark.django_db


@pytest.fixture
def audit(nora, file):
    """Nora's audit of Maya's file."""
    return services.record_case_audit(
        by=nora, child=file.child, auditor=nora.worker, audited_on=timezone.localdate(),
        drawn_by="at random", grades={"overall": "inadequate"}, file=file,
        what_it_found="A secret finding.",
    )  # fmt: skip


def at(name, audit):
    return reverse(name, kwargs={"child_id": audit.child_id, "audit_id": audit.pk})


@pytest.mark.answers("F90", screen="quality.moderate.second")
def test_the_second_reader_does_not_see_the_first_and_then_both_agree(client, fill, head, audit):
    client.force_login(head)
    blind = client.get(at("quality.moderate.second", audit)).content.decode()
    assert "A secret finding." not in blind
    sample = reverse("quality.audits.sample", kwargs={"sample_id": audit.sampled.sample_id})
    assert "Inadequate" not in client.get(sample).content.decode()
    assert client.get(at("quality.moderate.agree", audit)).status_code == 404

    assert fill(head, at("quality.moderate.second", audit), overall="good").status_code == 302
    why = "The plan has moved on since."
    fill(head, at("quality.moderate.agree", audit), agreed_grade="requires improvement", why=why)
    held = Moderation.objects.get()
    assert (held.overall, held.agreed_grade, held.why) == ("good", "requires improvement", why)
    assert why in client.get(at("quality.audit.audit", audit)).content.decode()


def test_the_first_reader_is_not_the_second_and_a_team_manager_is_neither(
    client, fill, nora, lee, audit
):
    answer = fill(nora, at("quality.moderate.second", audit), overall="good")
    assert answer.status_code == 422
    assert "You read this file first" in answer.content.decode()
    client.force_login(lee)
    assert client.get(at("quality.moderate.second", audit)).status_code == 403
