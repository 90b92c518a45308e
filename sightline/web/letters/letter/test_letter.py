"""A worker chooses a letter, looks at it, saves it, and writes down that it was given."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.people.models import FamilyMember, Professional
from sightline.record.story.models import Share
from tests.boxes import boxes, on

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


def _today():
    """That it was given today, as the boxes of the form send it."""
    return on("sent-on", timezone.localdate())


def _typed(client, who, child, **given):
    """The page as somebody opens it, with some of its boxes changed."""
    client.force_login(who)
    address = reverse(COMPOSE, kwargs={"child_id": child.pk, "code": "outcome-to-family"})
    held = boxes(client.get(address).content.decode())
    return address, {**{name: words for name, words in held.items() if name != "do"}, **given}


def test_a_letter_saves_itself_as_one_types_and_is_there_again(client, jo, maya, ola):
    address, sent = _typed(client, jo, maya, reason="We are worried about the nights.")
    answer = client.post(reverse("recording.drafts.save"), sent)
    assert answer.json()["version"] == 1

    page = client.get(address).content.decode()
    assert "We are worried about the nights." in page
    assert "is in the letter" in page
    assert "A letter" in client.get(reverse("work.my_work.my_work")).content.decode()

    client.post(address, {**sent, **ANSWERS, "do": "send", "sent-how": "hand",
                          **_today()})  # fmt: skip
    assert Share.objects.count() == 1
    assert "is in the letter" not in client.get(address).content.decode()


def test_two_who_write_one_letter_are_shown_both_texts(
    client, jo, maya, ola, make_account, allocate
):
    sam = make_account("sam.sample", "social worker", name="Sam Sample")
    allocate(maya, sam, role="support worker")
    address, first = _typed(client, jo, maya, reason="Jo's reason.")
    _, second = _typed(client, sam, maya, reason="Sam's reason.")
    client.force_login(jo)
    client.post(reverse("recording.drafts.save"), first)
    client.force_login(sam)
    answer = client.post(reverse("recording.drafts.save"), second)
    assert answer.status_code == 409

    both = client.get(answer.json()["where"]).content.decode()
    assert "Jo&#39;s reason." in both and "Sam&#39;s reason." in both
    assert "Jo&#39;s reason." in client.get(address).content.decode()


def test_a_letter_is_put_by_and_thrown_away_without_scripts(client, jo, maya, ola):
    address, sent = _typed(client, jo, maya, reason="For later.")
    assert client.post(address, {**sent, "do": "later"}).status_code == 302
    assert "For later." in client.get(address).content.decode()
    client.post(address, {**sent, "do": "throw"})
    assert "For later." not in client.get(address).content.decode()
