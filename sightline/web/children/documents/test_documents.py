"""Documents are added, read and given under permission, and never served as a page."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sightline.core.models import Note, Opening
from sightline.record.care.models import CarePlan, PlanCopy
from sightline.record.people.models import FamilyMember
from sightline.record.story import correcting
from sightline.record.story.models import Document, Share
from sightline.record.story.parts import WHOLE
from sightline.web.models import TimeSpent
from sightline.web.security import POLICY
from tests.boxes import boxes

pytestmark = pytest.mark.django_db
DOCUMENTS, ADD = "children.documents.documents", "children.documents.add"
DOCUMENT, FILE = "children.documents.document", "children.documents.file"
SHARE = "children.documents.share"
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n"
DAY = {"dated_on_0": "1", "dated_on_1": "3", "dated_on_2": "2024"}


@pytest.fixture(autouse=True)
def own_store(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGHTLINE_DOCUMENTS", str(tmp_path / "documents"))


def at(name, child, **parts):
    return reverse(name, kwargs={"child_id": child.pk, **parts})


def send(client, who, child, data=PDF, name="report.pdf", **more):
    """Open the page and send it filled in, as a browser does."""
    client.force_login(who)
    held = {name: words for name, words in opened(client, child).items() if name != "file"}
    given = {**held, "title": "School report", "kind": "report", **DAY, **more, "do": "send"}
    if data is not None:
        given["file"] = SimpleUploadedFile(name, data, content_type="text/html")
    return client.post(at(ADD, child), given)


def opened(client, child):
    """The boxes of the page, as it is shown."""
    return boxes(client.get(at(ADD, child)).content.decode())


def test_a_document_is_added_listed_and_given_out_as_a_file(client, jo, maya):
    assert send(client, jo, maya, came_from="Example School").status_code == 302
    page = client.get(at(DOCUMENTS, maya)).content.decode()
    held = Document.objects.get()
    answer = client.get(at(FILE, maya, document_id=held.pk))

    assert "School report" in page
    assert answer.content == PDF
    assert answer.headers["Content-Disposition"] == 'attachment; filename="report.pdf"'
    assert answer.headers["Content-Type"] == "application/pdf", "not what the browser called it"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert Note.objects.filter(did="document downloaded", account=jo).count() == 1
    assert Opening.objects.filter(screen="The file of a document of a child").count() == 1


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (None, "", "Choose a file"),
        (b"", "report.pdf", "The file is empty"),
        (b"<script>", "report.pdf", "not one inside"),
        (b"MZ", "tool.exe", "cannot be kept"),
    ],
)
def test_what_is_refused_says_what_to_do_and_changes_nothing(client, jo, maya, data, name, says):
    answer = send(client, jo, maya, data, name)

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Document.objects.exists()


def test_the_same_file_again_is_refused(client, jo, maya):
    send(client, jo, maya)
    answer = send(client, jo, maya, title="The same again")

    assert "file already, as “School report”" in answer.content.decode()
    assert Document.objects.count() == 1


def test_what_is_typed_saves_itself_and_is_there_again_without_the_file(client, jo, maya):
    client.force_login(jo)
    held = boxes(client.get(at(ADD, maya)).content.decode())
    held |= {"title": ["Health visitor’s re"], "kind": ["report"]}
    saved = client.post(reverse("recording.drafts.save"), held)
    assert saved.status_code == 200, saved.content.decode()
    again = client.get(at(ADD, maya)).content.decode()
    assert "Health visitor’s re" in again and "is in the form" in again
    told = client.post(at(ADD, maya), {**boxes(again), **DAY})
    assert "Choose a file" in told.content.decode()
    assert not Document.objects.exists()
    file = SimpleUploadedFile("report.pdf", PDF)
    opened = boxes(client.get(at(ADD, maya)).content.decode())
    assert client.post(at(ADD, maya), {**opened, "file": file}).status_code == 302
    assert Document.objects.get().title == "Health visitor’s re"
    assert TimeSpent.objects.filter(form=ADD).exists(), "how long it took is measured"
    assert "is in the form" not in client.get(at(ADD, maya)).content.decode()


def test_a_brother_within_reach_can_be_ticked_and_one_out_of_reach_cannot(
    client, jo, maya, make_child, allocate
):
    kuba = make_child("Kuba", known_as="Kuba")
    far = make_child("Adam", known_as="Adam")
    allocate(kuba, jo)
    for each in (kuba, far):
        FamilyMember.objects.create(child=maya, relative=each, relation="full sibling")
    assert send(client, jo, maya, children=[str(far.pk)]).status_code == 422
    both = [str(maya.pk), str(kuba.pk)]
    assert send(client, jo, maya, children=both).status_code == 302

    assert {each.child for each in Document.objects.all()} == {maya, kuba}


def test_a_document_is_found_only_on_its_own_childs_file(client, jo, maya, make_child, allocate):
    other = make_child("Kit", "Specimen")
    send(client, jo, maya)
    held = Document.objects.get()
    allocate(other, jo)

    for name in (DOCUMENT, FILE):
        assert client.get(at(name, maya, document_id=held.pk)).status_code == 200
        assert client.get(at(name, other, document_id=held.pk)).status_code == 404


def test_whoever_cannot_reach_the_child_is_given_nothing(client, jo, maya, make_account):
    send(client, jo, maya)
    held = Document.objects.get()
    client.force_login(make_account("sam.other", "social worker"))

    for name in (DOCUMENT, FILE):
        assert client.get(at(name, maya, document_id=held.pk)).status_code == 302
    maya.restricted, maya.restricted_because = True, "Staff family"
    maya.save()
    client.force_login(make_account("dee", "director"))
    assert client.get(at(FILE, maya, document_id=held.pk)).status_code == 302


def test_one_kept_to_named_readers_is_counted_and_not_named(client, jo, team, maya):
    send(client, jo, maya)
    held = Document.objects.get()
    correcting.keep_back(by=jo, record=held, field=WHOLE, passage="", because="police", readers=[])
    client.force_login(team.manager.account)
    page = client.get(at(DOCUMENTS, maya)).content.decode()

    assert "School report" not in page
    assert "1 document is kept to named readers" in page
    assert client.get(at(FILE, maya, document_id=held.pk)).status_code == 404
    record = client.get(reverse("children.child.record", kwargs={"child_id": maya.pk}))
    assert "School report" not in record.content.decode()


def test_it_is_written_down_who_was_given_it_and_later_that_it_was_explained(client, jo, maya):
    send(client, jo, maya)
    held = Document.objects.get()
    day = {"given_on_0": "2", "given_on_1": "3", "given_on_2": "2024"}
    given = {"do": "give", "given_to": "Ola Sample", "given_to_kind": "parent", "how": "hand"}
    where = at(DOCUMENT, maya, document_id=held.pk)
    assert client.post(where, {**given, **day, "part": "whole"}).status_code == 302
    share = Share.objects.get()
    assert "not explained" in client.get(at(DOCUMENTS, maya)).content.decode()

    when = {"on_0": "3", "on_1": "3", "on_2": "2024"}
    said = {"explained_by": "Jo", "language": "Polish", "interpreter": "family member"}
    assert client.post(at(SHARE, maya, share_id=share.pk), {**when, **said}).status_code == 302
    page = client.get(at(DOCUMENTS, maya)).content.decode()
    assert "in Polish" in page
    assert "A family member" in page, "a child or relative who interprets raises a flag"
    share.refresh_from_db()
    assert share.explained_on == dt.date(2024, 3, 3)


def test_one_added_in_error_leaves_the_list(client, jo, maya):
    send(client, jo, maya)
    where = at(DOCUMENT, maya, document_id=Document.objects.get().pk)
    assert client.post(where, {"do": "withdraw", "why": "No"}).status_code == 422
    assert (
        client.post(where, {"do": "withdraw", "why": "It is another child’s."}).status_code == 302
    )

    assert "School report" not in client.get(at(DOCUMENTS, maya)).content.decode()
    assert client.get(where).status_code == 404


def test_who_only_reads_is_offered_nothing_to_write(client, maya, make_account):
    client.force_login(make_account("ana", "analyst"))
    page = client.get(at(DOCUMENTS, maya)).content.decode()

    assert "Add a document" not in page
    assert client.get(at(ADD, maya)).status_code == 403
    assert "No document is on this file yet" in page


def test_a_care_plan_explained_later_counts_as_explained(client, jo, maya):
    plan = CarePlan.objects.create(child=maya, in_force_from_on=dt.date(2024, 3, 1))
    day = dt.date(2024, 3, 2)
    copy = PlanCopy.objects.create(child=maya, care_plan=plan, recipient="child", given_on=day)
    share = Share.objects.create(
        child=maya, about_kind="care.CarePlan", about_id=plan.pk, given_to="May",
        given_to_kind="child", given_on=day, what="The plan",
    )  # fmt: skip
    client.force_login(jo)
    said = {"explained_by": "Jo", "language": "English", "interpreter": "not needed"}
    when = {"on_0": "3", "on_1": "3", "on_2": "2024"}
    assert client.post(at(SHARE, maya, share_id=share.pk), {**when, **said}).status_code == 302

    copy.refresh_from_db()
    assert copy.explained
