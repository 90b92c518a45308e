"""What is owed about workers, allegations and inspections: numbers by permission, then who."""

import datetime as dt
import re

import pytest
from django.urls import reverse

from sightline.core.models import Coverage
from sightline.duties import store
from sightline.duties.book import whole_book
from sightline.record.governance.models import AreaForImprovement, InspectionReport
from sightline.record.protection.models import Allegation
from sightline.record.workforce.models import Post, Supervision, Worker, WorkingHours
from sightline.web.duties.conftest import TODAY

pytestmark = pytest.mark.django_db
REGISTER, BEHIND = "duties.register.register", "duties.others.others"
AS_AT = {"as-at": TODAY.isoformat()}
LONG_AGO = dt.date(2012, 4, 1)
OTHER_FACTS = {
    fact.name for duty in whole_book().values() if duty.subject != "child" for fact in duty.facts
}


@pytest.fixture
def service(team, make_account):
    """Two workers of one team and one of another, an allegation and a report, all known of."""
    for name in OTHER_FACTS:
        Coverage.objects.create(source="Live", fact=name, how="every event", since=LONG_AGO)
    jo, sam = (
        Worker.objects.create(name=f"{name} Sample-Oak", team=team) for name in ("Jo", "Sam")
    )
    other = Worker.objects.create(name="Lee Specimen-Fern")
    for worker in (jo, sam, other):
        post = Post.objects.create(worker=worker, began_on=dt.date(2013, 4, 1))
        WorkingHours.objects.create(post=post, began_on=dt.date(2013, 4, 1))
    for day in (dt.date(2013, 4, 29), dt.date(2013, 5, 28), dt.date(2013, 6, 27)):
        Supervision.objects.create(
            worker=jo, held_on=day, long_enough=True, children_discussed=True
        )
    Allegation.objects.create(
        reference="A-1", adult="Robin Pretend-Moss", employer_knew_on=dt.date(2013, 6, 3)
    )
    report = InspectionReport.objects.create(
        reference="Inspection 2013",
        received_on=dt.date(2013, 5, 20),
        published_on=dt.date(2013, 5, 31),
    )
    AreaForImprovement.objects.create(
        report=report, number=1, wording="Visit on time.", tier="immediately"
    )
    store.rebuild()
    return {"jo": jo, "sam": sam, "other": other}


def page(client, who, **asked):
    client.force_login(who)
    return client.get(reverse(REGISTER), {**AS_AT, **asked}).content.decode()


def behind(client, who, code, which="owed-now"):
    client.force_login(who)
    return client.get(reverse(BEHIND, kwargs={"code": code, "which": which}), AS_AT)


def test_a_director_sees_each_table_and_every_number_opens(client, service, make_account):
    director = make_account("dee.director", "director")
    told = page(client, director)

    for heading in ("Owed to workers", "Allegations about adults", "After an inspection"):
        assert heading in told
    links = re.findall(r'href="(/duties/about/[^"?]+)[^"]*">([\d,]+)<', told)
    assert len(links) >= 5
    for address, number in links:
        assert f"<b>{number} " in client.get(address, AS_AT).content.decode(), address


def test_behind_a_number_is_who_it_is_owed_to_and_why(client, service, make_account):
    told = behind(client, make_account("dee.director", "director"), "sw-supervision")

    assert told.status_code == 200
    text = told.content.decode()
    assert "Sam Sample-Oak" in text and "Lee Specimen-Fern" in text
    assert "Jo Sample-Oak" not in text
    assert "when the worker&#39;s post began" in text
    assert "Pat Specimen" in text, "the manager of the team answers for it"


def test_an_allegation_is_known_by_its_reference_and_never_by_the_adult(
    client, service, make_account
):
    told = behind(client, make_account("al.officer", "allegations officer"), "lado-referral")

    assert "A-1" in told.content.decode()
    assert "Robin Pretend-Moss" not in told.content.decode()


def test_a_team_manager_sees_only_their_own_workers_and_no_allegation(client, service, team):
    manager = team.manager.account
    told, text = page(client, manager), behind(client, manager, "sw-supervision").content.decode()

    assert "Owed to workers" in told
    assert "Allegations about adults" not in told and "After an inspection" not in told
    assert "Sam Sample-Oak" in text and "Lee Specimen-Fern" not in text
    for code in ("lado-referral", "afi-immediate"):
        assert behind(client, manager, code).status_code == 403


def test_an_elected_member_sees_numbers_and_no_one_behind_them(client, service, make_account):
    member = make_account("cllr.example", "elected member")
    told = page(client, member)

    assert "Owed to workers" in told and "After an inspection" in told
    assert "1 to 5" in told
    assert "/duties/about/" not in told and "Sample-Oak" not in told
    assert behind(client, member, "sw-supervision").status_code == 403


@pytest.mark.parametrize("role", ["social worker", "reviewing officer", "personal adviser"])
def test_others_see_nothing_of_it(client, service, make_account, role):
    someone = make_account("an.other", role)

    assert "Owed to workers" not in page(client, someone)
    assert behind(client, someone, "sw-supervision").status_code == 403


def test_filters_narrow_them_and_a_team_has_workers_only(client, service, team, make_account):
    director = make_account("dee.director", "director")

    assert "After an inspection" not in page(client, director, team=team.pk)
    assert "Owed to workers" in page(client, director, team=team.pk)
    assert "Owed to workers" not in page(client, director, area="inspection")
    assert "Owed to workers" not in page(client, director, **{"class": "legal"})
    only = page(client, director, area="workforce")
    assert "Owed to workers" in only and "No clock has run" not in only


@pytest.mark.parametrize(
    ("code", "which"), [("no-such", "met"), ("cp-visit", "met"), ("sw-supervision", "no-such")]
)
def test_what_is_not_there_is_not_found(client, service, make_account, code, which):
    assert behind(client, make_account("dee.director", "director"), code, which).status_code == 404


def test_the_file_has_them_by_the_same_permission(client, service, make_account, team):
    client.force_login(make_account("dee.director", "director"))
    address = reverse("duties.register.export", kwargs={"form": "json"})
    about = {row["about"] for row in client.get(address, AS_AT).json()}
    client.force_login(team.manager.account)

    assert about >= {"worker", "allegation", "inspection"}
    assert {row["about"] for row in client.get(address, AS_AT).json()} == {"worker"}
