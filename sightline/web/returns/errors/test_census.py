"""The errors of a census stand on the same pages, told apart from its queries, and are mended."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.record.assessment.models import Assessment
from sightline.record.people.models import Child
from sightline.returns.checks import keeping
from sightline.returns.checks.conftest import finch  # noqa: F401 - a fixture
from sightline.returns.models import ReturnError

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
    assert "<b>1 error</b> and 1 query of 1 child" in told
    assert "AssessmentActualStartDate 01/06/2025, CINreferralDate 02/06/2025" in told
    assert "has not been checked yet" in read(client, "?return=ssda903&year=2026")


def test_errors_are_listed_without_the_queries(client, wrong):
    told = read(client, f"{TAIL}&kind=errors")

    assert "<b>1 error</b> (errors alone) of 1 child" in told
    assert "<b>0 errors</b> and 1 query (queries alone)" in read(client, f"{TAIL}&kind=queries")


def test_a_check_comes_back_to_the_census(client, wrong):
    told = client.post(reverse(LIST), {"return": "cin", "year": "2026"}, follow=True)

    assert told.redirect_chain == [(reverse(LIST) + TAIL, 302)]
    assert "Checked: 1 error and 1 query that you can see." in told.content.decode()


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
    assert "<b>0 errors</b> and 1 query of 1 child" in read(client)


def test_several_codes_are_ticked(client, wrong):
    told = send(client, wrong["8897Q"], AssessmentFactors=["16A", "1B"], why="In the assessment")

    assert "Mended: rule 8897Q" in told.content.decode()
    assert Assessment.objects.get().factors == ["16A", "1B"]


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


def test_a_child_s_own_page_says_which_return(client, wrong):
    told = client.get(reverse(CHILD, kwargs={"child_id": Child.objects.get().pk}))

    assert "children in need census, the year to 31 March 2026" in told.content.decode()
