"""Drafts: nothing typed is lost, nobody overwrites another unseen, and a form is recorded once."""

import threading

import pytest
from django.db import connection
from django.urls import reverse

from sightline.core.models import Account
from sightline.record.people.models import Child
from sightline.record.story.models import CaseNote
from sightline.web.models import Draft, PutAside
from tests.boxes import boxes

from .. import keeping, sitting
from ..sitting import Sent
from ..unfinished import may_see, unfinished_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def ann(make_account, team, maya, allocate):
    """A second worker for Maya, who may write in the same forms."""
    account = make_account("ann.other", "social worker", name="Ann Other", team=team)
    allocate(maya, account, role="second worker")
    return account


def opened(account, own=False, child=None):
    return sitting.begin(
        key="/a-form", form="recording.note.note", own=own, account_id=account.pk,
        child_id=child.pk if child else None, address="/a-form",
    )  # fmt: skip


def save(account, at, version=0, base=None, **answers):
    told = {name: [words] for name, words in answers.items()}
    held = {name: [words] for name, words in (base or {}).items()}
    return keeping.save(by=account, sitting=at, sent=Sent(told, held, version))


def test_what_is_saved_is_found_again(jo):
    save(jo, opened(jo), text="She said")
    save(jo, opened(jo), version=1, base={"text": "She said"}, text="She said no")

    assert keeping.find("/a-form").fields == {"text": ["She said no"]}


def test_a_second_person_never_overwrites_what_the_first_changed_meanwhile(jo, ann):
    at_jo, at_ann = opened(jo), opened(ann)
    save(jo, at_jo, text="Jo wrote this")
    saved = save(ann, at_ann, text="Ann wrote this", other="And this")
    draft = keeping.find("/a-form")

    assert saved.put_aside == ["text"]
    assert draft.fields == {"text": ["Jo wrote this"], "other": ["And this"]}
    assert PutAside.objects.get().words == ["Ann wrote this"]
    assert PutAside.objects.get().account == ann


def test_what_a_page_did_not_change_is_never_taken_from_it(jo, ann):
    at_jo, at_ann = opened(jo), opened(ann)
    save(jo, at_jo, base={"text": "Old", "other": "Old"}, text="New", other="Old")
    saved = save(ann, at_ann, base={"text": "Old", "other": "Old"}, text="Old", other="Changed")

    assert saved.put_aside == []
    assert keeping.find("/a-form").fields == {"text": ["New"], "other": ["Changed"]}


def test_ones_own_page_is_never_at_odds_with_itself(jo):
    at = opened(jo)
    save(jo, at, text="One")
    save(jo, at, text="One two")
    saved = save(jo, at, base={"text": ""}, text="")

    assert saved.put_aside == []
    assert keeping.find("/a-form").fields == {"text": [""]}


def test_the_one_who_was_second_sees_both_and_chooses(client, jo, ann, maya):
    draft = save(jo, opened(jo, child=maya), text="Jo wrote this").draft
    save(ann, opened(ann, child=maya), text="Ann wrote this")
    address = both(draft)
    Draft.objects.update(address=note(maya))
    client.force_login(ann)
    page = client.get(address).content.decode()

    assert "Jo wrote this" in page
    assert "Ann wrote this" in page
    assert "Jo Sample wrote" in page
    assert client.post(address, {}).status_code == 422
    put_together = {"keep-text": "both", "words-text": "Jo and Ann wrote this"}
    assert client.post(address, put_together).url == note(maya)
    assert keeping.find("/a-form").fields["text"] == ["Jo and Ann wrote this"]
    assert not PutAside.objects.exists()


def both(draft):
    return reverse("recording.drafts.both", kwargs={"draft_id": draft.pk})


def note(child):
    return reverse("recording.note.note", kwargs={"child_id": child.pk})


@pytest.mark.parametrize(("keep", "kept"), [("mine", "Ann’s"), ("theirs", "Jo’s")])
def test_either_text_can_be_kept_whole(client, jo, ann, maya, keep, kept):
    draft = save(jo, opened(jo, child=maya), text="Jo’s").draft
    save(ann, opened(ann, child=maya), text="Ann’s")
    Draft.objects.update(address=note(maya))
    client.force_login(ann)
    client.post(both(draft), {"keep-text": keep})

    assert keeping.find("/a-form").fields["text"] == [kept]


def test_a_form_is_recorded_once(jo):
    at = opened(jo, own=True)
    draft = save(jo, at, text="Words").draft
    keeping.end(by=jo, draft=draft, recorded=True)

    with pytest.raises(keeping.AlreadyRecorded):
        save(jo, at, text="Words again")
    with pytest.raises(keeping.AlreadyRecorded):
        keeping.end(by=jo, draft=draft, recorded=True)
    assert Draft.objects.get().fields == {}


def test_who_had_a_shared_form_open_while_it_was_recorded_sees_both(jo, ann):
    at_ann = opened(ann)
    draft = save(jo, opened(jo), base={"text": "Old"}, text="Jo recorded").draft
    keeping.end(by=jo, draft=draft, recorded=True)
    sent = Sent({"text": ["Ann typed"]}, {"text": ["Old"]}, 0)

    with pytest.raises(keeping.ChangedSince):
        keeping.save(by=ann, sitting=at_ann, sent=sent)
    saved = keeping.save(by=ann, sitting=at_ann, sent=sent, now={"text": ["Jo recorded"]})
    assert saved.put_aside == ["text"]
    assert saved.draft.fields == {"text": ["Jo recorded"]}


def test_who_had_a_part_in_what_was_recorded_and_typed_on_sees_both(jo, ann):
    at_jo, at_ann = opened(jo), opened(ann)
    save(jo, at_jo, text="Jo")
    draft = save(ann, at_ann, version=1, base={"text": "Jo"}, text="Ann too").draft
    keeping.end(by=ann, draft=draft, recorded=True, sitting=at_ann.name)
    sent = Sent({"text": ["Jo typed on"]}, {"text": [""]}, 1)
    saved = keeping.save(by=jo, sitting=at_jo, sent=sent, now={"text": ["Ann too"]})

    assert saved.put_aside == ["text"]
    with pytest.raises(keeping.AlreadyRecorded):
        keeping.save(by=ann, sitting=at_ann, sent=sent, now={"text": ["Ann too"]})


def test_drafts_are_under_my_work_for_whoever_began_them_and_reaches_the_child(
    client, fill, jo, ann, maya, make_account
):
    fill(jo, note(maya), button="later", text="She rang at noon and")
    client.force_login(jo)
    page = client.get(reverse("work.my_work.my_work")).content.decode()
    draft = Draft.objects.get()

    assert "Record a note for Maya Example-Ashdown" in page
    assert not CaseNote.objects.exists()
    assert [each.draft for each in unfinished_of(jo)] == [draft]
    assert unfinished_of(ann) == []
    assert not may_see(ann, draft)
    assert not may_see(make_account("an.analyst", "analyst"), draft)
    Child.objects.filter(pk=maya.pk).update(restricted=True, restricted_because="A reason")
    assert unfinished_of(jo) == []
    assert not may_see(jo, draft)


def test_a_draft_comes_back_in_its_form_and_can_be_thrown_away(client, fill, jo, maya):
    fill(jo, note(maya), button="later", text="She rang at noon and", kind="call")
    page = client.get(note(maya)).content.decode()

    assert boxes(page)["text"] == ["She rang at noon and"]
    assert boxes(page)["kind"] == ["call"]
    assert "is in the form" in page
    fill(jo, note(maya), button="throw")
    assert boxes(client.get(note(maya)).content.decode())["text"] == [""]


def autosave(client, page, **given):
    sent = {**boxes(page), **{name: [words] for name, words in given.items()}}
    return client.post(reverse("recording.drafts.save"), sent)


def test_typing_is_saved_as_it_goes_on(client, jo, maya):
    client.force_login(jo)
    page = client.get(note(maya)).content.decode()
    first = autosave(client, page, text="He s")
    second = autosave(client, page, text="He said")

    assert (first.status_code, second.status_code) == (200, 200)
    assert second.json()["version"] == 2
    assert Draft.objects.get().fields["text"] == ["He said"]


def test_nothing_is_saved_for_whoever_may_no_longer_write(client, jo, maya):
    client.force_login(jo)
    page = client.get(note(maya)).content.decode()
    maya.allocations.all().delete()

    assert autosave(client, page, text="He said").status_code == 403
    assert not Draft.objects.exists()


def test_a_page_made_for_another_saves_nothing(client, jo, ann, maya):
    client.force_login(jo)
    page = client.get(note(maya)).content.decode()
    client.force_login(ann)

    assert autosave(client, page, text="He said").status_code == 400
    assert client.post(reverse("recording.drafts.save"), {"draft": "x:y"}).status_code == 400
    assert not Draft.objects.exists()


def test_saving_after_it_was_recorded_is_told_so(client, fill, jo, maya):
    client.force_login(jo)
    opened_page = client.get(note(maya))
    fill(jo, note(maya), opened=opened_page, text="All of it.", kind="call")

    assert CaseNote.objects.count() == 1
    assert autosave(client, opened_page.content.decode(), text="More").status_code == 410


@pytest.mark.django_db(transaction=True)
def test_of_many_who_save_at_once_one_is_first_and_no_text_is_lost():
    people = [Account.objects.create_user(f"person.{n}", name=f"P {n}") for n in range(6)]
    at = [opened(each) for each in people]
    ready = threading.Barrier(len(people))
    wrong = []

    def work(number):
        try:
            ready.wait(timeout=20)
            for step in range(5):
                save(people[number], at[number], text=f"{number} wrote {step}")
        except Exception as why:
            wrong.append(why)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(len(people))]
    for each in threads:
        each.start()
    for each in threads:
        each.join(timeout=60)

    assert wrong == []
    draft = Draft.objects.get()
    aside = [each.words[0] for each in PutAside.objects.all()]
    assert sorted([draft.fields["text"][0], *aside]) == [f"{n} wrote 4" for n in range(6)]
    assert draft.version == 5


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_twice_at_once_is_recorded_once():
    jo = Account.objects.create_user("jo.sample", name="Jo Sample")
    draft = save(jo, opened(jo, own=True), text="Words").draft
    ready, told = threading.Barrier(4), []

    def work():
        try:
            ready.wait(timeout=20)
            keeping.end(by=jo, draft=draft, recorded=True)
            told.append("recorded")
        except keeping.AlreadyRecorded:
            told.append("already")
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(timeout=60)

    assert sorted(told) == ["already", "already", "already", "recorded"]
