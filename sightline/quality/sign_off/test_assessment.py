"""An assessment is read part by part, authorised to its end in law, or returned and sent again."""

import pytest
from django.utils import timezone

from sightline.core.recording import HERE
from sightline.record.assessment.models import Assessment, AssessmentSection
from sightline.record.assessment.sign_off import assessment as kind
from sightline.record.audit.signing_off import (
    Graded,
    Verdict,
    authorise,
    fingerprint,
    give_back,
    submit_again,
    waiting,
)

from .beside import Beside

pytestmark = pytest.mark.django_db
WHY = Graded("good", "It weighs what it found.")
VERDICT = Verdict({each.code: WHY for each in kind.sections}, WHY)


@pytest.fixture
def written(wren, jo):
    """An assessment that Jo completed, begun by somebody else."""
    today = timezone.localdate()
    made = Assessment.objects.create(
        child=wren, began_on=today, completed_on=today, completed_by=jo.account, source=HERE,
        childs_words="I want to stay with Jess.",
    )  # fmt: skip
    for heading, text in [
        ("analysis", "The risk is lower because her aunt is there at night."),
        ("ordinary day", "She wakes before her aunt."),
        ("what next", "She sees her brother each week."),
    ]:
        AssessmentSection.objects.create(assessment=made, heading=heading, text=text)
    return made


def test_its_parts_are_read_from_its_headings(written):
    read = kind.read(written)

    assert read["voice"] == "I want to stay with Jess.\n\nShe wakes before her aunt."
    assert read["analysis"] == "The risk is lower because her aunt is there at night."
    assert read["plan"] == "She sees her brother each week."
    beside = Beside(kind, written)
    assert "No risk is weighed." in beside.of("")
    assert "Nothing is written here." in beside.of("history")


def test_authorising_ends_it_in_law_today(head, written):
    assert list(waiting(kind)) == [written]
    authorise(
        by=head.account, signable=kind, row_id=written.pk, read=fingerprint(kind, written),
        verdict=VERDICT,
    )  # fmt: skip
    written.refresh_from_db()

    assert written.authorised_on == timezone.localdate()
    assert not waiting(kind)


def test_returned_it_says_what_must_change_to_whoever_completed_it(head, jo, wren, give, written):
    made = give_back(
        by=head.account, signable=kind, row_id=written.pk, read=fingerprint(kind, written),
        verdict=VERDICT, must_change="Say what the school thinks.",
    )  # fmt: skip
    written.refresh_from_db()
    assert (made.worker, written.must_change) == (jo, "Say what the school thinks.")
    give(wren, jo)
    AssessmentSection.objects.create(assessment=written, heading="on track", text="She reads.")

    submit_again(by=jo.account, signable=kind, row_id=written.pk)
    assert list(waiting(kind)) == [written]


def test_one_not_completed_does_not_wait(written):
    Assessment.objects.update(completed_on=None)

    assert not waiting(kind)
