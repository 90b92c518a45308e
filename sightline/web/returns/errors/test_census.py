"""The errors of a census stand on the same pages, told apart from its queries, and are mended."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.record.assessment.models import Assessment
from sightline.record.people.models import Child
from sightline.record.protection.models import Enquiry
from sightline.returns.checks import keeping
from sightline.returns.checks.conftest import census, finch, loaded  # noqa: F401 - a fixture
from sightline.returns.models import AcceptedError, ReturnError

pytestmark = pytest.mark.django_db
LIST, CHILD, MEND = "returns.errors.errors", "returns.errors.child", "returns.errors.mend"
TAIL = "?return=cin&year=2026"


@pytest.fixture
def analyst(client, make_account):
    made = make_account("ann.analyst", "analyst", name="Ann Analyst-Sample")
    client.force_login(made)
    return made


@pytest.fixture
def wrong(finch, analyst):  # noqa: F811
    """An assessment before its referral (an error), that found nothing (a query)."""
    Assessment.objects.update(began_on=dt.date(2025, 6, 1), factors=[])
    keeping.check_whole("cin", dt.date(2026, 3, 31), by=analyst)
    return {each.rule: each for each in ReturnError.objects.all()}


WHOLE = ("2887Q", "2888Q")
"""What is found of a census of one child as a whole."""


def read(client, tail=TAIL):
    return client.get(reverse(LIST) + tail).content.decode()


def send(client, error, **answers):
    where = reverse(MEND, kwargs={"child_id": error.child_id, "error_id": error.pk})
    page = client.get(where).content.decode()
    token = page.split('name="draft" value="')[1].split('"')[0]
    return client.post(where, {"draft": token, **answers, "do": "send"}, follow=True)


def test_the_list_is_of_the_return_asked_for(client, wrong):
    told = read(client)

    assert "Children in need census, the year to 31 March 2026" in told
    assert "<b>1 error</b> and 3 queries of 1 child" in told
    assert "AssessmentActualStartDate 01/06/2025, CINreferralDate 02/06/2025" in told
    assert "has not been checked yet" in read(client, "?return=ssda903&year=2026")


def test_errors_are_listed_without_the_queries(client, wrong):
    told = read(client, f"{TAIL}&kind=errors")

    assert "<b>1 error</b> (errors alone) of 1 child" in told
    assert "<b>0 errors</b> and 3 queries (queries alone)" in read(client, f"{TAIL}&kind=queries")


def test_a_check_comes_back_to_the_census(client, wrong):
    told = client.post(reverse(LIST), {"return": "cin", "year": "2026"}, follow=True)

    assert told.redirect_chain[-1] == (reverse(LIST) + TAIL, 302)
    assert "Checked: 1 error and 3 queries that you can see." in told.content.decode()


def test_a_mended_error_is_gone_from_the_list(client, wrong):
    told = send(
        client,
        wrong["1103"],
        AssessmentActualStartDate_0="3",
        AssessmentActualStartDate_1="6",
        AssessmentActualStartDate_2="2025",
        CINreferralDate_0="2",
        CINreferralDate_1="6",
        CINreferralDate_2="2025",
        why="Seen in the notes",
    )

    assert "Mended: rule 1103 finds nothing here any more." in told.content.decode()
    assert told.redirect_chain[-1][0] == reverse(LIST) + TAIL
    assert Assessment.objects.get().began_on == dt.date(2025, 6, 3)
    assert "<b>0 errors</b> and 3 queries of 1 child" in read(client)


def test_several_codes_are_ticked(client, wrong):
    told = send(client, wrong["8897Q"], AssessmentFactors=["16A", "1B"], why="In the assessment")

    assert "Mended: rule 8897Q" in told.content.decode()
    assert Assessment.objects.get().factors == ["16A", "1B"]


def test_a_child_with_an_error_stands_before_one_with_more_queries(client, wrong):
    other = loaded(census().replace("FINCH1", "FINCH2").replace("H801200001001", "X801200001002"))
    Assessment.objects.filter(child=other).update(factors=[])
    Enquiry.objects.create(child=other, began_on=dt.date(2025, 12, 1))
    client.post(reverse(LIST), {"return": "cin", "year": "2026"})
    told = read(client)

    assert told.index(">Child FINCH1<") < told.index(">Child FINCH2<")
    assert "Child FINCH2</a>: 2 queries" in told


def test_what_is_still_wrong_in_another_way_is_not_called_mended(client, wrong):
    told = send(
        client,
        wrong["1103"],
        AssessmentActualStartDate_0="31",
        AssessmentActualStartDate_1="5",
        AssessmentActualStartDate_2="2025",
        CINreferralDate_0="2",
        CINreferralDate_1="6",
        CINreferralDate_2="2025",
        why="A slip",
    )

    assert "Saved, and rule 1103 still finds it wrong" in told.content.decode()


def test_what_is_of_the_census_as_a_whole_stands_first_and_is_let_stand(client, wrong):
    assert set(WHOLE) < set(wrong)
    told = read(client)
    assert "Of the return as a whole" in told
    assert "A small authority may have so few" in told
    where = reverse("returns.errors.accept_whole", kwargs={"error_id": wrong["2887Q"].pk})
    page = client.get(where).content.decode()
    token = page.split('name="draft" value="')[1].split('"')[0]

    client.post(where, {"draft": token, "why": "We are small", "do": "send"})

    told = read(client)
    assert "<b>1 error</b> and 2 queries of 1 child" in told
    assert "We are small" in told
    held = AcceptedError.objects.get()
    back = reverse("returns.errors.take_back_whole", kwargs={"accepted_id": held.pk})
    assert back in told
    token = client.get(back).content.decode().split('name="draft" value="')[1].split('"')[0]
    client.post(back, {"draft": token, "why": "Not so", "do": "send"})
    assert not AcceptedError.objects.exists()


def test_who_sees_some_children_sees_nothing_of_the_whole(client, make_account, allocate, wrong):
    jo = make_account("jo", "social worker")
    allocate(Child.objects.get(), jo, role="support worker")
    client.force_login(jo)
    told = read(client)

    assert "<b>1 error</b> and 1 query of 1 child" in told
    assert "Of the return as a whole" not in told
    where = reverse("returns.errors.accept_whole", kwargs={"error_id": wrong["2887Q"].pk})
    assert client.get(where).status_code == 403


def test_what_no_field_can_settle_says_what_to_do(client, wrong):
    Enquiry.objects.create(child=Child.objects.get(), began_on=dt.date(2025, 12, 1))
    Assessment.objects.all().delete()
    client.post(reverse(LIST), {"return": "cin", "year": "2026"})
    told = read(client)

    assert "There is an enquiry, and no assessment of the episode." in told
    assert "Record the assessment, or start one" in told


def test_a_child_s_own_page_says_which_return(client, wrong):
    told = client.get(reverse(CHILD, kwargs={"child_id": Child.objects.get().pk}))

    assert "children in need census, the year to 31 March 2026" in told.content.decode()
