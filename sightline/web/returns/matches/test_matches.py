"""Children who may be one are shown side by side, settled with a reason, and undone."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sightline.record.people.models import Child
from sightline.returns.models import DoubtfulMatch, SettledMatch
from sightline.web.returns.load import running
from sightline.web.words import uk_date

pytestmark = pytest.mark.django_db
MATCHES, SETTLE = "returns.matches.matches", "returns.matches.settle"
UNDO = "returns.matches.undo"
HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
NUMBER = "B801200005001"
WHY = "I have seen both birth certificates"


@pytest.fixture
def analyst(make_account):
    return make_account("ann.analyst", "analyst", name="Ann Analyst-Sample")


@pytest.fixture
def match(analyst):
    """Two children of one pupil number and two birth dates, as a load found them."""
    text = f"{HEADER}EX1,M,01/02/2010,WBRI,{NUMBER},,\nEX2,M,11/02/2010,WBRI,{NUMBER},,\n"
    file = SimpleUploadedFile("header.csv", text.encode())
    running.start(by=analyst, files=[file], at_once=True)
    return DoubtfulMatch.objects.get()


@pytest.fixture
def page(client, analyst):
    client.force_login(analyst)

    def read(name, **parts):
        return client.get(reverse(name, kwargs=parts or None)).content.decode()

    return read


def send(client, name, data, **parts):
    return client.post(reverse(name, kwargs=parts), data, follow=True)


def test_the_evidence_is_shown_side_by_side(page, match):
    told = page(MATCHES)

    assert "1 pair looks" in told
    assert "The same unique pupil number, with another birth date." in told
    first, second = uk_date(match.child.born_on), uk_date(match.other.born_on)
    assert f"<td>{first}</td><td>{second}</td><td>no</td>" in told
    assert f"<td>{NUMBER}</td><td>{NUMBER}</td><td>yes</td>" in told
    assert reverse(SETTLE, kwargs={"match_id": match.pk}) in told


def test_a_pair_is_settled_with_a_reason_remembered_and_undone(client, page, match):
    form = page(SETTLE, match_id=match.pk)
    assert "Same child" in form and "Different children" in form

    answer = send(client, SETTLE, {"answer": "other", "why": WHY}, match_id=match.pk)
    settled = SettledMatch.objects.get()
    told = answer.content.decode()
    assert not settled.same
    assert WHY in told and "Ann Analyst-Sample" in told
    assert "No two children look as if they might be one" in told

    again = send(client, SETTLE, {"answer": "same", "why": WHY}, match_id=match.pk)
    assert (again.status_code, "Undo that first" in again.content.decode()) == (422, True)

    told = send(client, UNDO, {"why": "They were swapped"}, settled_id=settled.pk).content.decode()
    assert not SettledMatch.objects.exists()
    assert "1 pair looks" in told


@pytest.mark.parametrize(
    ("sent", "says"),
    [({"why": WHY}, "Select whether they are the same child"),
     ({"answer": "same"}, "Say how you know")],
)  # fmt: skip
def test_nothing_is_settled_without_an_answer_and_a_reason(client, page, match, sent, says):
    page(MATCHES)
    answer = send(client, SETTLE, sent, match_id=match.pk)

    assert (answer.status_code, says in answer.content.decode()) == (422, True)
    assert not SettledMatch.objects.exists()


def test_a_restricted_record_is_neither_shown_nor_settled(client, page, match):
    Child.objects.filter(la_child_id="EX2").update(
        restricted=True, restricted_because="Staff family"
    )
    told = page(MATCHES)
    form = client.get(reverse(SETTLE, kwargs={"match_id": match.pk}))

    assert "EX1" not in told and "EX2" not in told
    assert "restricted record" in told
    assert form.status_code == 403 and "EX2" not in form.content.decode()
    answer = send(client, SETTLE, {"answer": "same", "why": WHY}, match_id=match.pk)
    assert answer.status_code == 403
    assert not SettledMatch.objects.exists()


def test_who_may_see_loads_and_not_settle_sees_the_list_and_no_question(
    client, match, make_account
):
    client.force_login(make_account("dee.director", "director"))

    told = client.get(reverse(MATCHES)).content.decode()
    assert "1 pair looks" in told and "Say whether they are one" not in told
    assert client.get(reverse(SETTLE, kwargs={"match_id": match.pk})).status_code == 403


def test_a_social_worker_sees_none_of_it(client, jo, match):
    client.force_login(jo)

    assert client.get(reverse(MATCHES)).status_code == 403
