"""An assessment is completed when it says enough; then a manager signs it off or returns it."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.duties import store
from sightline.duties.models import Clock
from sightline.record.assessment import assessing
from sightline.record.assessment.models import Assessment
from sightline.record.assessment.sign_off import assessment as KIND
from sightline.record.audit import signing_off
from sightline.web.recording.visit.forms import ALONE

pytestmark = pytest.mark.django_db
OUTCOME = {
    "outcome": "child in need plan", "needs_support": "yes", "factors": ["16A"],
}  # fmt: skip
ANALYSIS = "The harm is likely to go on and to grow worse, because nothing has changed since " * 3


WHY = signing_off.Graded("good", "It weighs the risk well.")


def of(assessment, by):
    """What a manager says of it, as it was read."""
    return {
        "by": by,
        "signable": KIND,
        "row_id": assessment.pk,
        "read": signing_off.fingerprint(KIND, assessment),
        "verdict": signing_off.Verdict({each.code: WHY for each in KIND.sections}, WHY),
    }


def address(assessment):
    told = {"child_id": assessment.child_id, "assessment_id": assessment.pk}
    return reverse("assessment.complete.complete", kwargs=told)


def write(jo, assessment):
    assessing.write_section(by=jo, assessment=assessment, heading="analysis", text=ANALYSIS)


@pytest.mark.answers("F17", check="sightline.record.assessment.lacking.must_have")
def test_without_an_analysis_it_is_not_complete(fill, jo, alone):
    answer = fill(jo, address(alone), not_seen_because="She is in Poland till May.", **OUTCOME)

    assert answer.status_code == 422
    assert "Write the analysis" in answer.content.decode()


def test_a_child_nobody_saw_is_explained(fill, jo, alone):
    write(jo, alone)

    assert fill(jo, address(alone), **OUTCOME).status_code == 422
    done = fill(jo, address(alone), not_seen_because="She is in Poland till May.", **OUTCOME)
    assert done.status_code == 302
    assert Assessment.objects.get().child_seen is False


def test_a_visit_for_it_is_taken_up_and_not_asked_again(client, fill, jo, alone):
    where = reverse("recording.visit.visit", kwargs={"child_id": alone.child_id})
    fill(jo, where, **{f"how_{alone.child_id}": ALONE})
    write(jo, alone)
    alone.refresh_from_db()

    assert alone.first_seen_on == timezone.localdate()
    assert "Why has nobody seen the child" not in client.get(address(alone)).content.decode()
    assert fill(jo, address(alone), **OUTCOME).status_code == 302


def test_what_it_lacks_is_shown_before_it_is_completed(client, jo, alone):
    client.force_login(jo)
    page = client.get(address(alone)).content.decode()

    assert "What it lacks" in page
    assert "The child’s own words are not there." in page


def test_it_waits_for_a_manager_and_its_clock_runs_until_then(fill, jo, team, alone, finished):
    finished(alone)
    clock = Clock.objects.get(child=alone.child, duty="single-assessment")

    assert list(signing_off.waiting(KIND)) == [alone]
    assert clock.met_on is None
    signing_off.authorise(**of(alone, team.manager.account))
    clock = Clock.objects.get(child=alone.child, duty="single-assessment")
    assert not signing_off.waiting(KIND)
    assert clock.not_valid  # nobody had seen the child
    alone.refresh_from_db()
    assert (alone.status, alone.authorised_on) == ("signed off", timezone.localdate())


def test_returned_it_is_written_in_again_and_sent_again(fill, jo, team, alone, finished, client):
    finished(alone)
    signing_off.give_back(
        **of(alone, team.manager.account), must_change="Say what the father thinks."
    )
    told = {"child_id": alone.child_id, "assessment_id": alone.pk}
    client.force_login(jo)
    whole = client.get(reverse("assessment.one.one", kwargs=told)).content.decode()
    assert "Say what the father thinks." in whole
    assert "Weigh a risk or a strength" in whole
    assert "Complete the assessment" not in whole
    assert not signing_off.waiting(KIND)
    with pytest.raises(Refused, match="Nothing in it has changed"):
        signing_off.submit_again(by=jo, signable=KIND, row_id=alone.pk)

    section = reverse("assessment.section.section", kwargs={**told, "heading": "history"})
    assert fill(jo, section, text="Her father was never asked, and lives near.").status_code == 302
    again = fill(jo, address(alone), not_seen_because="She is in Poland till May.", **OUTCOME)
    assert "Send it to your manager again" in again.content.decode()
    signing_off.submit_again(by=jo, signable=KIND, row_id=alone.pk)
    assert list(signing_off.waiting(KIND)) == [alone]


@pytest.mark.answers("F17", clock="single-assessment")
def test_late_is_explained_only_where_it_is_late(client, fill, jo, alone):
    client.force_login(jo)
    assert "Why is it late?" not in client.get(address(alone)).content.decode()
    day = timezone.localdate() - dt.timedelta(days=120)
    Assessment.objects.update(began_on=day, referred_on=day)
    store.refresh(alone.child_id)
    write(jo, alone)
    given = {"not_seen_because": "She is in Poland till May.", **OUTCOME}

    assert "Why is it late?" in client.get(address(alone)).content.decode()
    assert fill(jo, address(alone), **given).status_code == 422
    assert fill(jo, address(alone), late_because="complexity", **given).status_code == 302
    assert Assessment.objects.get().late_because == "complexity"


def test_that_nothing_was_found_stands_alone(fill, jo, alone):
    write(jo, alone)
    given = {**OUTCOME, "factors": ["21", "16A"], "not_seen_because": "She is in Poland."}

    assert fill(jo, address(alone), **given).status_code == 422
