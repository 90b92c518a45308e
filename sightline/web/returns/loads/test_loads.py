"""The result of a load adds up, says why rows were set aside, and gives them back as a file."""

import csv
import io
import re
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sightline.record.people.models import Child
from sightline.record.protection.models import Conference
from sightline.returns.models import DoubtfulMatch, Load
from sightline.web.returns.load import running

pytestmark = pytest.mark.django_db
LOADS = "returns.loads.loads"
RESULT = "returns.loads.result"
SET_ASIDE = "returns.loads.set_aside"
REMARKS = "returns.loads.remarks"
TO_MEND = "returns.loads.to_mend"
CENSUS = """<Message><Header><CollectionDetails><Collection>CIN</Collection>
<ReferenceDate>2024-03-31</ReferenceDate></CollectionDetails></Header><Children><Child>
<ChildIdentifiers><LAchildID>C1</LAchildID><PersonBirthDate>2015-03-27</PersonBirthDate>
</ChildIdentifiers><CINdetails><CINreferralDate>2023-10-06</CINreferralDate>
<ChildProtectionPlans><CPPstartDate>2024-01-20</CPPstartDate><Reviews>
<CPPreviewDate>2024-02-31</CPPreviewDate></Reviews></ChildProtectionPlans>
</CINdetails></Child></Children></Message>"""
FILE = (
    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    "EX0001,2,09/02/2009,WBRI,UN4,0,\n"
    "EX0002,1,not a day,BCRB,UN4,,\n"
    ",1,01/05/2011,BCRB,UN4,,\n"
)


@pytest.fixture
def analyst(make_account):
    return make_account("ann.analyst", "analyst", name="Ann Analyst-Sample")


@pytest.fixture
def loaded(analyst):
    file = SimpleUploadedFile("header.csv", FILE.encode())
    told = running.ask(running.start(by=analyst, files=[file], at_once=True))
    return Load.objects.get(pk=told.load_id)


def page(client, who, name, **parts):
    client.force_login(who)
    answer = client.get(reverse(name, kwargs=parts or None))
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_result_accounts_for_every_row(client, analyst, loaded):
    told = page(client, analyst, RESULT, load_id=loaded.pk)
    parts = loaded.loaded + loaded.unchanged + loaded.merged + loaded.set_aside

    assert loaded.rows_in == parts == 3
    assert loaded.set_aside >= 1
    assert "3 rows came in." in told
    assert "header.csv" in told
    numbers = re.findall(r'<td class="app-number">([\d,]+)</td>', told)[:5]
    assert int(numbers[0]) == sum(int(number) for number in numbers[1:])


def test_rows_set_aside_are_shown_with_why_and_given_back_as_a_file(client, analyst, loaded):
    told = page(client, analyst, RESULT, load_id=loaded.pk)
    client.force_login(analyst)
    answer = client.get(reverse(SET_ASIDE, kwargs={"load_id": loaded.pk}))
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))

    assert len(rows) == loaded.set_aside
    assert all(row["reason"] and row["file"] == "header.csv" for row in rows)
    assert rows[0]["reason"] in told.replace("&#39;", "'").replace("&#34;", '"')


def test_rows_set_aside_are_given_back_whole_mended_and_loaded_again(client, analyst, loaded):
    client.force_login(analyst)
    answer = client.get(reverse(TO_MEND, kwargs={"load_id": loaded.pk}))
    text = answer.content.decode("utf-8-sig")
    assert answer.headers["Content-Disposition"].endswith('.csv"')
    assert text.count("\n") == loaded.set_aside + 1
    assert not Child.objects.filter(la_child_id="EX0003").exists()

    mended = text.replace('load again.",,1,', 'load again.",EX0003,1,')
    file = SimpleUploadedFile("mended.csv", mended.encode())
    told = running.ask(running.start(by=analyst, files=[file], at_once=True))
    assert Load.objects.get(pk=told.load_id).loaded == loaded.set_aside
    assert Child.objects.get(la_child_id="EX0003").sex == "M"


def test_rows_of_two_returns_come_back_as_a_zip_that_can_be_loaded(client, analyst):
    files = [SimpleUploadedFile("header.csv", FILE.encode()),
             SimpleUploadedFile("census.xml", CENSUS.encode())]  # fmt: skip
    load = running.ask(running.start(by=analyst, files=files, at_once=True)).load_id
    client.force_login(analyst)
    answer = client.get(reverse(TO_MEND, kwargs={"load_id": load}))
    assert answer.headers["Content-Type"] == "application/zip"

    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        held = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    census = next(text for text in held.values() if "CPPreviewDate" in text)
    mended = SimpleUploadedFile("c.csv", census.replace("2024-02-31", "2024-02-20").encode())
    running.start(by=analyst, files=[mended], at_once=True)
    assert Conference.objects.get(kind="review").child.la_child_id == "C1"


def test_remarks_are_given_as_a_file(client, analyst, loaded):
    client.force_login(analyst)
    answer = client.get(reverse(REMARKS, kwargs={"load_id": loaded.pk}))

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/csv"


def test_children_who_may_be_one_are_shown_unless_restricted(client, analyst, loaded, make_child):
    one, other = make_child("Maya", "Example"), make_child("Mya", "Exampel")
    hidden = make_child("Kit", "Sample", restricted=True, restricted_because="Staff family")
    for second in (other, hidden):
        DoubtfulMatch.objects.create(
            load=loaded, file="header.csv", row=2, child=one, other=second, why="Names sound alike"
        )
    told = page(client, analyst, RESULT, load_id=loaded.pk)

    assert "2 pairs look alike" in told
    assert "Mya Exampel" in told
    assert "A restricted record" in told
    assert "Kit" not in told


def test_past_loads_are_listed(client, analyst, loaded):
    told = page(client, analyst, LOADS)

    assert "Ann Analyst-Sample" in told
    assert f"/returns/loads/{loaded.pk}" in told


def test_with_no_loads_it_says_what_to_load(client, analyst):
    assert "Nothing has been loaded yet" in page(client, analyst, LOADS)


def test_a_social_worker_sees_no_loads(client, jo, loaded):
    client.force_login(jo)
    for name in (RESULT, SET_ASIDE, REMARKS, TO_MEND):
        assert client.get(reverse(name, kwargs={"load_id": loaded.pk})).status_code == 403


def test_a_load_that_is_not_there_is_not_found(client, analyst):
    client.force_login(analyst)

    assert client.get(reverse(RESULT, kwargs={"load_id": 99})).status_code == 404
    assert not Child.objects.exists()
