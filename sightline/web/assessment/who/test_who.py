"""The child's words as spoken, and identity with what it changes in the plan."""

import pytest
from django.urls import reverse

from sightline.record.assessment.lacking import lacking
from sightline.record.assessment.models import Assessment
from tests.boxes import boxes

pytestmark = pytest.mark.django_db
CHANGES_NOTHING = "It says who the child is, and not what that changes in the plan."


def address(assessment):
    told = {"child_id": assessment.child_id, "assessment_id": assessment.pk}
    return reverse("assessment.who.who", kwargs=told)


@pytest.mark.answers("F37", screen="assessment.who.who")
def test_identity_that_changes_nothing_is_missed(fill, jo, alone):
    fill(jo, address(alone), identity="She speaks Polish with her gran.")
    assert CHANGES_NOTHING in lacking(Assessment.objects.get())
    fill(jo, address(alone), identity_changes="Her gran is asked in Polish, with an interpreter.")

    assert CHANGES_NOTHING not in lacking(Assessment.objects.get())


def test_words_are_kept_as_spoken_and_lead_the_page(client, fill, jo, alone):
    said = "I aint going back. Not never"
    answer = fill(jo, address(alone), childs_words=said, said_how="spoke")

    assert Assessment.objects.get().childs_words == said
    page = client.get(answer.url).content.decode()
    assert page.index(said) < page.index("What happened before")


def test_the_language_the_record_knows_is_not_asked_again(client, jo, alone):
    alone.child.first_language = "Polish"
    alone.child.save()
    client.force_login(jo)

    assert boxes(client.get(address(alone)).content.decode())["language"] == ["Polish"]
