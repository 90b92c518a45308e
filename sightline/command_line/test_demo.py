"""`sightline demo` builds once, says how to sign in, and never mixes two records."""

import pytest
from click.testing import CliRunner
from django.apps import apps

from sightline.core.models import Account
from sightline.core.refusal import Refused
from sightline.record.people.models import Child

from .commands import demo

SMALL = ("--no-serve", "--children", "12", "--year-end", "2026-03-31")


def run(*given):
    return CliRunner().invoke(demo.command, list(given))


def counts():
    return {model._meta.label: model.objects.count() for model in apps.get_models()}


@pytest.mark.django_db
def test_a_second_run_changes_nothing_and_says_what_is_there():
    first = run(*SMALL)
    before = counts()
    second = run("--no-serve")

    assert first.exit_code == second.exit_code == 0, (first.exception, second.exception)
    assert "Built Anyshire: 12 children as at 31 March 2026 (seed 1)." in first.output
    assert "already holds Anyshire: 12 children" in second.output
    assert first.output.splitlines()[1:] == second.output.splitlines()[1:]
    assert counts() == before
    assert run(*SMALL).exit_code == 0


@pytest.mark.django_db
def test_it_prints_a_sign_in_for_each_role_and_the_password():
    said = run(*SMALL).output
    password = said.rstrip().rsplit(" ", 1)[-1]

    for account in Account.objects.exclude(username="sightline"):
        assert account.username in said
        assert account.check_password(password)


@pytest.mark.django_db
def test_asking_for_another_one_is_refused():
    run(*SMALL)
    other = run("--no-serve", "--children", "13")

    assert isinstance(other.exception, Refused)
    assert "one record never holds two" in str(other.exception)
    assert Child.objects.count() == 12


@pytest.mark.django_db
def test_a_record_of_real_children_is_never_added_to():
    Child.objects.create(la_child_id="REAL-1")

    assert isinstance(run(*SMALL).exception, Refused)
    assert Child.objects.count() == 1


def test_an_authority_that_does_not_exist_is_wrong_use_and_lists_those_that_do():
    said = run("--authority", "nowhere")

    assert said.exit_code == 2
    assert "anyshire" in said.output


@pytest.mark.django_db
@pytest.mark.parametrize("day", ["2019-12-31", "2027-07-01"])
def test_a_day_outside_the_calendar_is_wrong_use(day):
    said = run("--no-serve", "--year-end", day)

    assert said.exit_code == 2
    assert "2020-01-01" in said.output
