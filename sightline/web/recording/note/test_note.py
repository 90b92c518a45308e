"""A note is written once for brothers and sisters, on the file of each, and on nobody else's."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.story.models import CaseNote, ChronologyEntry

pytestmark = pytest.mark.django_db


def address(child):
    return reverse("recording.note.note", kwargs={"child_id": child.pk})


def test_a_note_is_on_the_file_of_each_child_ticked(fill, jo, maya, kuba):
    both = [str(maya.pk), str(kuba.pk)]
    fill(jo, address(maya), children=both, kind="call", text="Mum rang.", at="2.30pm",
         chronology="Mum asked for help")  # fmt: skip

    assert set(CaseNote.objects.values_list("child_id", "text")) == {
        (maya.pk, "Mum rang."), (kuba.pk, "Mum rang."),
    }  # fmt: skip
    assert timezone.localtime(CaseNote.objects.first().happened_at).time() == dt.time(14, 30)
    assert ChronologyEntry.objects.count() == 2


def test_only_the_child_of_the_page_is_ticked_at_first(fill, jo, maya, kuba):
    fill(jo, address(maya), kind="call", text="Mum rang.")

    assert [each.child for each in CaseNote.objects.all()] == [maya]


def test_a_child_who_was_not_offered_cannot_be_ticked(fill, jo, maya, make_child):
    other = make_child("Noah", "Sample-Wells")
    answer = fill(jo, address(maya), children=[str(other.pk)], kind="call", text="Mum rang.")

    assert answer.status_code == 422
    assert not CaseNote.objects.exists()


def test_a_note_says_something(fill, jo, maya):
    answer = fill(jo, address(maya), kind="call", text="  ")

    assert answer.status_code == 422
    assert "Write what happened" in answer.content.decode()
