"""A worker chooses a letter, looks at it, saves it, and writes down that it was given."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.people.models import FamilyMember, Professional
from sightline.record.story.models import Share

pytestmark = pytest.mark.django_db
CHOOSE, COMPOSE = "letters.letter.choose", "letters.letter.compose"
ANSWERS = {
    "name": "Ola Sample", "kind": "parent", "tells": "how our assessment ended",
    "decision": "There will be an ICPC.", "reason": "We are worried.", "next": "We come on Monday.",
}  # fmt: skip


@pytest.fixture
def ola(maya):
    return FamilyMember.objects.create(
        child=maya, relation="mother", name="Ola Sample", letters_to="5 Mother Street",
        first_language="Polish",
    )  # fmt: skip


def compose(client, who, child, code="outcome-to-family", **given):
    client.force_login(who)
    return client.post(reverse(COMPOSE, kwargs={"child_id": child.pk, "code": code}), given)


def test_everyone_it_may_be_to_is_offered(client, jo, maya, ola):
    Professional.objects.create(child=maya, works_as="health visitor", name="Hal Sample")
    FamilyMember.objects.create(child=maya, relation="full sibling", name="Kuba")
    client.force_login(jo)
    page = client.get(reverse(CHOOSE, kwargs={"child_id": maya.pk})).content.decode()

    assert "To May" in page
    assert "To Ola Sample" in page
    assert "To Hal Sample" in page
    assert "To Kuba" not in page


def test_what_is_known_of_a_person_is_filled_in(client, jo, maya, ola):
    client.force_login(jo)
    address = reverse(COMPOSE, kwargs={"child_id": maya.pk, "code": "outcome-to-family"})
    page = client.get(address, {"to": f"family-{ola.pk}"}).content.decode()

    assert 'value="Ola Sample"' in page
    assert "5 Mother Street" in page
    assert 'value="Polish"' in page


def test_the_letter_is_shown_with_the_words_they_may_not_know(client, jo, maya, ola):
    page = compose(client, jo, maya, do="look", **ANSWERS).content.decode()

    assert "Dear Ola Sample" in page
    assert "first child protection conference" in page
    assert not Share.objects.exists()


@pytest.mark.parametrize(("do", "begins"), [("pdf", b"%PDF-"), ("word", b"PK")])
def test_it_is_saved_as_a_file_without_being_logged(client, jo, maya, do, begins):
    answer = compose(client, jo, maya, do=do, **ANSWERS)

    assert answer.content.startswith(begins)
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="outcome-to-')
    assert not Share.objects.exists()


def test_once_given_it_is_on_the_file_and_in_the_log(client, jo, maya):
    day = timezone.localdate()
    sent = {"sent-how": "hand", "sent-explained_by": "Jo", "sent-interpreter": "professional"}
    for name in ("on", "explained_on"):
        sent |= {f"sent-{name}_0": day.day, f"sent-{name}_1": day.month, f"sent-{name}_2": day.year}
    answer = compose(client, jo, maya, do="send", language="Polish", **ANSWERS, **sent)

    assert answer.status_code == 302
    share = Share.objects.get()
    assert (share.given_to, share.explained, share.language) == ("Ola Sample", True, "Polish")
    assert share.document.file_hash
    page = client.get(answer.headers["Location"]).content.decode()
    assert "explained" in page


def test_what_is_missing_is_asked_for(client, jo, maya):
    answer = compose(client, jo, maya, do="look", name="Ola Sample", kind="parent")

    assert answer.status_code == 422
    assert "the letter needs it" in answer.content.decode()


def test_who_only_reads_writes_no_letters(client, make_account, maya):
    client.force_login(make_account("ana", "analyst"))
    assert client.get(reverse(CHOOSE, kwargs={"child_id": maya.pk})).status_code == 403


def test_there_is_no_letter_of_another_name(client, jo, maya):
    assert compose(client, jo, maya, code="no-such-thing").status_code == 404
