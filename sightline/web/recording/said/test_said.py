"""What a child said is kept as it was said, and is on the child's page."""

import pytest
from django.urls import reverse

from sightline.record.voice.models import Statement

pytestmark = pytest.mark.django_db
WORDS = "I dont want to go back their. Not ever"


def address(child):
    return reverse("recording.said.said", kwargs={"child_id": child.pk})


def test_the_words_are_kept_as_spoken(client, fill, jo, maya):
    answer = fill(jo, address(maya), childs_words=WORDS, our_answer="We will talk on Friday.")
    said = Statement.objects.get()

    assert (said.childs_words, said.said_to, said.private) == (WORDS, "Jo Sample", False)
    assert WORDS in client.get(answer.url).content.decode()


def test_words_the_child_wants_kept_private_are_not_on_the_page(client, fill, jo, maya):
    answer = fill(jo, address(maya), childs_words=WORDS, private="yes")

    assert Statement.objects.get().private
    assert WORDS not in client.get(answer.url).content.decode()


def test_it_is_refused_without_words(fill, jo, maya):
    assert fill(jo, address(maya), childs_words="").status_code == 422
