"""What is wrong in a return is listed with whose it is to mend, mended, and gone from the list."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.core.acting import Refused, system_account
from sightline.core.recording import recording
from sightline.record.care.models import Placement
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Team
from sightline.returns.checks import asking, asking_again, changed, keeping
from sightline.returns.checks.book import names, rules_of
from sightline.returns.checks.conftest import wren  # noqa: F401 - a fixture
from sightline.returns.models import (
    AcceptedError,
    ChangedSince,
    ErrorCount,
    ReturnCheck,
    ReturnError,
)
from sightline.web.screen import SCREENS

pytestmark = pytest.mark.django_db
LIST, CHILD = "returns.errors.errors", "returns.errors.child"
MEND, ACCEPT, BACK = "returns.errors.mend", "returns.errors.accept", "returns.errors.take_back"
YEAR_END = dt.date(2026, 3, 31)


@pytest.fixture
def analyst(make_account):
    return make_account("ann.analyst", "analyst", name="Ann Analyst-Sample")


@pytest.fixture
def error(wren, analyst):  # noqa: F811
    keeping.check_whole("ssda903", YEAR_END, by=analyst)
    return ReturnError.objects.get()


def read(client, name, **parts):
    tail = "" if parts else "?year=2026"
    return client.get(reverse(name, kwargs=parts or None) + tail).content.decode()


def test_before_any_check_the_page_offers_one(client, analyst):
    client.force_login(analyst)
    assert "has not been checked yet" in read(client, LIST)

    told = client.post(reverse(LIST), {"year": "2026"}, follow=True).content.decode()

    assert "Checked: 0 errors that you can see." in told
    assert "Nothing is wrong with what you can see" in told


def test_the_list_says_what_is_wrong_whose_it_is_and_where_to_mend_it(client, analyst, error):
    client.force_login(analyst)
    told = read(client, LIST)

    assert "<b>1 error</b> of 1 child" in told
    assert "The provider is said to be the parents (PR0)" in told
    assert "<td>PLACE U6, PLACE_PROVIDER PR0</td>" in told
    assert reverse(MEND, kwargs={"child_id": error.child_id, "error_id": error.pk}) in told
    assert "By rule" in told
    assert "By team" in told
    assert "By who can mend it" in told
    assert "Errors of each team, by week" in told


def test_a_mended_error_is_gone(client, analyst, error):
    client.force_login(analyst)
    where = reverse(MEND, kwargs={"child_id": error.child_id, "error_id": error.pk})
    page = client.get(where).content.decode()
    assert "Rule 550" in page
    token = page.split('name="draft" value="')[1].split('"')[0]

    told = client.post(
        where,
        {"draft": token, "PLACE": "U6", "PLACE_PROVIDER": "PR1", "why": "As agreed", "do": "send"},
        follow=True,
    ).content.decode()

    assert "Mended: rule 550 finds nothing here any more." in told
    assert Placement.objects.get().provider == "PR1"
    assert "<b>0 errors</b>" in told


def test_a_worker_sees_and_mends_the_errors_of_their_own_children(
    client, make_account, allocate, error
):
    jo, sam = make_account("jo", "social worker"), make_account("sam", "social worker")
    allocate(error.child, jo, role="support worker")
    where = {"child_id": error.child_id, "error_id": error.pk}

    client.force_login(sam)
    assert "Nothing is wrong with what you can see" in read(client, LIST)
    client.force_login(jo)
    told = read(client, LIST)
    assert reverse(MEND, kwargs=where) in told
    assert reverse(ACCEPT, kwargs=where) not in told
    assert client.get(reverse(ACCEPT, kwargs=where)).status_code == 403


def test_an_error_that_stands_is_listed_with_its_reason_and_taken_back(client, analyst, error):
    held = keeping.accept(by=analyst, error=error, why="A cousin, approved by the court")
    client.force_login(analyst)
    told = read(client, LIST)

    assert "<b>0 errors</b>" in told
    assert "A cousin, approved by the court" in told
    assert reverse(BACK, kwargs={"child_id": error.child_id, "accepted_id": held.pk}) in told
    assert "A cousin" in read(client, CHILD, child_id=error.child_id)


def test_the_lists_can_be_narrowed_to_a_rule(client, analyst, error):
    client.force_login(analyst)
    wide = client.get(reverse(LIST) + "?year=2026&rule=550").content.decode()
    none = client.get(reverse(LIST) + "?year=2026&rule=999").content.decode()

    assert "(rule 550)" in wide
    assert "<b>0 errors</b> (rule 999)" in none


def test_a_restricted_record_is_out_of_sight_and_in_no_count(client, analyst, error):
    """On the list, by rule, team and week, in what a check says, and at its own addresses."""
    held = keeping.accept(by=analyst, error=error, why="A cousin")
    Child.objects.update(restricted=True, restricted_because="Staff family", known_as="Wren-Sample")
    client.force_login(analyst)
    asked = client.post(reverse(LIST), {"year": "2026"}, follow=True).content.decode()
    held.delete()
    again = client.post(reverse(LIST), {"year": "2026"}, follow=True).content.decode()

    assert ReturnError.objects.count() == 1
    for told in (asked, again, read(client, LIST)):
        for words in ("Wren", "WREN1", "A cousin", "Rule 550", "PLACE U6", "PLACE_PROVIDER"):
            assert words not in told
        assert "<b>0 errors</b> of 0 children" in told
    assert "Checked: 0 errors that you can see." in again
    assert keeping.weeks("ssda903", YEAR_END).popitem()[1] == {}
    one = {"child_id": error.child_id}
    for name, of in ((CHILD, one), (MEND, one | {"error_id": error.pk})):
        assert client.get(reverse(name, kwargs=of)).status_code == 403
    for name in (ACCEPT, MEND):
        assert client.post(reverse(name, kwargs=one | {"error_id": error.pk})).status_code == 403


def test_a_worker_is_told_of_no_more_errors_than_are_theirs_to_see(client, make_account, error):
    client.force_login(make_account("sam", "social worker"))
    told = client.post(reverse(LIST), {"year": "2026"}, follow=True).content.decode()

    assert "Checked: 0 errors that you can see." in told
    assert "Errors of each team, by week" not in told


def test_what_no_field_can_settle_says_what_to_do_and_where(client, analyst, error, make_account):
    Allocation.objects.all().delete()
    Placement.objects.update(provider="PR1")
    keeping.check_whole("ssda903", YEAR_END, by=analyst)
    missing = ReturnError.objects.get(rule="SW12STG2")
    where = reverse(MEND, kwargs={"child_id": missing.child_id, "error_id": missing.pk})
    assert missing.mender == "team manager"
    allocate = reverse("team.allocate.allocate", kwargs={"child_id": missing.child_id})
    client.force_login(analyst)

    for told in (read(client, LIST), read(client, CHILD, child_id=missing.child_id)):
        assert where not in told
        assert "Allocate a social worker to the child" in told and allocate not in told
    assert "Allocate a social worker to the child" in client.get(where).content.decode()
    [told] = asking.of_record("ssda903", YEAR_END, by=system_account())
    assert (told.rule, told.link) == ("SW12STG2", allocate)

    client.force_login(make_account("mo", "service manager"))
    assert f'href="{allocate}">Allocate a worker' in read(client, LIST)


def test_what_to_do_where_no_field_settles_it_is_on_a_page_of_the_child():
    for rule in (each for name in names() for each in rules_of(name)):
        page = SCREENS[rule.at]
        assert "<int:child_id>" in page.address and page.reach == "one child", rule.code


def test_something_done_elsewhere_is_seen_at_the_next_look(client, analyst, error):
    with recording(by=system_account(), did="changed", children=[error.child_id]) as here:
        here.change(Placement.objects.get(), provider="PR1")
    client.force_login(analyst)

    assert "<b>0 errors</b>" in read(client, LIST)
    assert "Nothing was found wrong" in read(client, CHILD, child_id=error.child_id)
    where = {"child_id": error.child_id, "error_id": error.pk}
    gone = client.get(reverse(MEND, kwargs=where)).content.decode()
    assert "This error is not found any more" in gone


def test_what_is_not_asked_again_yet_is_said_to_be_old(client, analyst, error, monkeypatch):
    monkeypatch.setattr(asking_again, "ask_again", lambda whose: whose.count())
    changed.mark([error.child_id])
    client.force_login(analyst)

    told = read(client, LIST)
    assert "Something was done about 1 child since" in told
    assert "as it was before something changed" in told
    assert "it may be out of date" in read(client, CHILD, child_id=error.child_id)


def test_rules_that_were_not_asked_are_listed_with_the_reason(client, analyst, error):
    client.force_login(analyst)
    told = read(client, LIST)

    assert "No list of postcodes has been loaded" in told and "392a" in told
    assert "No return of the year to 31/03/2025 was signed off or loaded here" in told


def test_filters_narrow_together_and_each_can_be_taken_away(client, analyst, error):
    client.force_login(analyst)
    told = client.get(reverse(LIST) + "?year=2026&rule=550&team=0").content.decode()

    assert "(rule 550, no team)" in told
    assert "?return=ssda903&amp;year=2026&amp;team=0" in told, "the address without the rule"
    assert "By rule" not in told and "By team" not in told
    assert "rule=550&amp;team=0&amp;mender=social+worker" in told, "and narrower still"


def test_mending_leads_back_to_where_the_list_was(client, analyst, error):
    client.force_login(analyst)
    client.get(reverse(LIST) + "?year=2026&rule=550&page=1")
    where = reverse(MEND, kwargs={"child_id": error.child_id, "error_id": error.pk})
    token = client.get(where).content.decode().split('name="draft" value="')[1].split('"')[0]
    given = {"draft": token, "PLACE": "U6", "PLACE_PROVIDER": "PR1", "why": "So", "do": "send"}
    answer = client.post(where, given, follow=True)

    assert answer.redirect_chain[-1][0] == f"{reverse(LIST)}?year=2026&rule=550&page=1"
    assert "Mended: rule 550" in answer.content.decode()
    elsewhere = client.get(reverse(LIST) + "?year=2025&back=yes")
    assert elsewhere.url == f"{reverse(LIST)}?year=2025", "a year has a place of its own"


@pytest.mark.parametrize(
    "tail",
    ["team=%C2%B2", f"team={10**30}", "rule=%00", "page=x", "year=%C2%B2", "kind=x", "mender=x"],
)
def test_an_address_typed_wrongly_still_lists(client, analyst, error, tail):
    client.force_login(analyst)
    assert client.get(f"{reverse(LIST)}?year=2026&{tail}").status_code == 200


def test_a_check_of_a_year_without_rules_says_so_on_the_page(client, analyst, monkeypatch):
    def refuse(*given, **told):
        raise Refused("We know no rules of that year.")

    monkeypatch.setattr(keeping, "check_whole", refuse)
    client.force_login(analyst)
    answer = client.post(reverse(LIST), {"year": "2026"})

    assert answer.status_code == 422
    assert "We know no rules of that year." in answer.content.decode()


def test_all_that_one_rule_finds_stands_with_one_reason(client, analyst, error):
    client.force_login(analyst)
    ReturnError.objects.filter(pk=error.pk).update(value="PLACE U6")
    ReturnError.objects.create(**told_again(error, value="PLACE U4"))
    where = reverse("returns.errors.accept_all", kwargs={"error_id": error.pk})
    assert where in client.get(reverse(LIST) + "?year=2026&rule=550").content.decode()
    page = client.get(where).content.decode()
    assert "found 2 times, of 1 child" in page

    token = page.split('name="draft" value="')[1].split('"')[0]
    given = {"draft": token, "why": "The court says so", "do": "send"}
    told = client.post(where, given, follow=True).content.decode()

    assert "2 findings of rule 550 let stand." in told and "<b>0 errors</b>" in told
    assert AcceptedError.objects.filter(why="The court says so").count() == 2
    assert not ChangedSince.objects.exists(), "nothing of the record has changed"
    gone = client.get(where)
    assert gone.status_code == 403 and "finds nothing that you can see" in gone.content.decode()


def test_of_an_error_out_of_sight_not_even_the_rule_is_told(client, analyst, error):
    client.force_login(analyst)
    mine = Child.objects.create(known_as="Robin Sample-Elm")
    ReturnError.objects.create(**told_again(error, child_id=mine.pk))
    Child.objects.filter(pk=error.child_id).update(restricted=True, restricted_because="Kin")
    where = reverse("returns.errors.accept_all", kwargs={"error_id": error.pk})
    told = client.get(where)

    assert told.status_code == 403
    assert "550" not in told.content.decode() and error.why not in told.content.decode()


def told_again(error, **other):
    """The same error once more, but for what is given."""
    kept = {each.attname: getattr(error, each.attname) for each in error._meta.concrete_fields}
    return kept | {"id": None} | other


def test_what_was_let_stand_last_year_begins_with_its_reason(client, analyst, error):
    held = keeping.accept(by=analyst, error=error, why="A cousin, approved by the court")
    AcceptedError.objects.filter(pk=held.pk).update(year_ends_on=YEAR_END.replace(year=2025))
    client.force_login(analyst)
    where = reverse(ACCEPT, kwargs={"child_id": error.child_id, "error_id": error.pk})

    assert "A cousin, approved by the court</textarea>" in client.get(where).content.decode()


def test_a_manager_sees_their_own_team_by_week_and_no_other(client, make_account, analyst, error):
    mo = make_account("mo", "team manager")
    mine, other = (
        Team.objects.create(name="Ash", manager=mo.worker),
        Team.objects.create(name="Oak"),
    )
    check = ReturnCheck.objects.get()
    for team, errors in ((mine, 3), (other, 4)):
        ErrorCount.objects.create(check_of=check, team=team, errors=errors, children=1)
    client.force_login(mo)
    told = read(client, LIST).split("Errors of each team, by week")[1]

    assert "Ash" in told and "Oak" not in told and "These teams" in told
