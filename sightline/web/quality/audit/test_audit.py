"""An audit is recorded by area; a child found unsafe is told of; what it asks for is closed."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.models import Notice
from sightline.record.audit.models import AuditAction, CaseAudit
from tests.boxes import on

pytestmark = pytest.mark.django_db
SAID = {
    "plan": "inadequate", "overall": "requires improvement", "worker_spoken_to": "yes",
    "family_asked": "no", "unsafe_now": "yes", "what_it_found": "The plan has no dates.",
    "to_do": "Write the plan again with dates",
}  # fmt: skip


def record(file):
    return reverse("quality.audit.record", kwargs={"child_id": file.child_id, "file_id": file.pk})


def test_an_audit_fills_its_place_and_asks_for_something(client, fill, nora, team, file):
    assert fill(nora, record(file), **SAID).status_code == 422  # no day for what is to be done
    by = on("to_do_by", timezone.localdate())
    assert fill(nora, record(file), **SAID, **by).status_code == 302
    made = CaseAudit.objects.get()
    assert (made.auditor, made.plan, made.unsafe_now) == (nora.worker, "inadequate", True)
    assert "seed 7" in made.drawn_because
    assert Notice.objects.filter(to=team.manager.account, says__contains="not safe").exists()

    told = client.get(
        reverse("quality.audit.audit", kwargs={"child_id": file.child_id, "audit_id": made.pk})
    ).content.decode()
    assert "The plan has no dates." in told
    action = AuditAction.objects.get()
    assert action.owner.name == "Jo Sample"
    close = reverse(
        "quality.audit.close", kwargs={"child_id": file.child_id, "action_id": action.pk}
    )
    assert fill(nora, close, evidence="Done").status_code == 422
    assert fill(nora, close, evidence="The new plan has dates.").status_code == 302
    action.refresh_from_db()
    assert action.closed_by_evidence == "The new plan has dates."


def test_whoever_is_responsible_cannot_audit_and_other_files_are_not_found(
    client, fill, team, file, nora
):
    answer = fill(team.manager.account, record(file), **{**SAID, "to_do": ""})
    assert answer.status_code == 422
    assert "Ask someone outside the team" in answer.content.decode()
    client.force_login(nora)
    gone = reverse("quality.audit.record", kwargs={"child_id": file.child_id, "file_id": 0})
    assert client.get(gone).status_code == 404
