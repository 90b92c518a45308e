"""The role the service works as does its work, and can change neither history nor the audit trail.

Tried from outside, by plain SQL, as somebody would who had got hold of the service's own password.
"""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys

import psycopg
import pytest
from django.apps import apps
from psycopg import sql

from sightline.core.acting import deed, system_account
from sightline.core.models import Account, Note
from sightline.core.postgres import rights, roles
from sightline.duties import store
from sightline.duties.models import Clock
from sightline.record.people.models import Child
from sightline.returns import loading
from sightline.returns.checks import asking_again, changed
from sightline.returns.sign_off import freezing
from sightline.web.services import break_glass
from tests import databases

HEADER = (
    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    "NEW001,2,09/02/2009,WBRI,UN4,0,\n"
    "NEW002,1,01/05/2011,BCRB,UN4,,\n"
)


@pytest.fixture(scope="module")
def reached(django_db_setup, django_db_blocker):
    """How the service reaches a database with a child, a history and an audit trail in it."""
    with django_db_blocker.unblock(), databases.copies() as make:
        owned = make("service")
        service = databases.as_application(owned)
        with databases.in_use(service):
            by = system_account()
            with deed(by=by, why="The family told us"):
                child = Child.objects.create(la_child_id="EX-1", known_as="May")
            Child.objects.filter(pk=child.pk).update(first_language="Polish")
            worker = Account.objects.create_user("jo", name="Jo Sample", roles=["social worker"])
            break_glass(by=worker, child=child, reason="A child may be at risk now")
        yield owned, service


@pytest.fixture
def service(reached):
    """A session of the role the service works as; what it does is undone."""
    with psycopg.connect(**reached[1]) as session:
        yield session
        session.rollback()


REFUSED = (psycopg.errors.InsufficientPrivilege, psycopg.errors.InvalidParameterValue)
KEPT = rights.kept_tables()
REFUSED_OF_A_TABLE = {
    "update": "update {table} set {column} = {column}",
    "delete": "delete from {table}",
    "truncate": "truncate {table} cascade",
    "drop": "drop table {table} cascade",
    "disable triggers": "alter table {table} disable trigger all",
    "disable user triggers": "alter table {table} disable trigger user",
    "own": "alter table {table} owner to current_user",
    "rule": "create rule lost as on insert to {table} do instead nothing",
    "trigger": "create trigger lost before insert on {table}"
    " for each row execute function suppress_redundant_updates_trigger()",
    "rename": "alter table {table} rename to elsewhere",
    "grant": "grant all on {table} to current_user",
}


def refuses(session, words, **names) -> None:
    """The statement fails for want of a right, and leaves the session fit for the next one."""
    with pytest.raises(psycopg.errors.InsufficientPrivilege), session.transaction():
        session.execute(sql.SQL(words).format(**{k: sql.Identifier(v) for k, v in names.items()}))


@pytest.mark.parametrize("attempt", REFUSED_OF_A_TABLE)
def test_no_history_and_no_log_can_be_changed_emptied_or_taken_apart(service, attempt):
    columns = {model._meta.db_table: model._meta.pk.column for model in apps.get_models()}
    assert len(KEPT) > 60
    for table in KEPT:
        words = REFUSED_OF_A_TABLE[attempt]
        if attempt == "grant":  # is passed over with a warning, and gives nothing
            service.execute(sql.SQL(words).format(table=sql.Identifier(table)))
            words = "delete from {table}"
        refuses(service, words, table=table, column=columns[table])


def test_a_table_with_a_history_is_not_emptied_behind_its_back(service):
    for model in apps.get_models():
        if hasattr(model, "pgh_event_model"):
            table = model._meta.db_table
            refuses(service, "truncate {table} cascade", table=table)
            refuses(service, "alter table {table} disable trigger all", table=table)


def triggers(session) -> list[tuple[str, str, str]]:
    return session.execute(
        "select tgrelid::regclass::text, tgname, tgfoid::regproc::text"
        " from pg_trigger where not tgisinternal"
    ).fetchall()


def test_no_trigger_can_be_dropped_and_none_of_their_functions_replaced(service):
    found = triggers(service)
    assert len(found) > 200
    for table, name, function in found:
        refuses(service, "drop trigger {name} on {table}", name=name, table=table.strip('"'))
        refuses(
            service,
            "create or replace function {function}() returns trigger language plpgsql"
            " as 'begin return null; end'",
            function=function.strip('"'),
        )


@pytest.mark.parametrize(
    "words",
    [
        "set session_replication_role = replica",
        "set local session_replication_role = replica",
        "set role sightline",
        "set session authorization sightline",
        "alter role current_user superuser",
        "create role another superuser",
        "create table public.mine (a int)",
        "create or replace function public._pgtrigger_should_ignore(trigger_name name)"
        " returns boolean language sql as 'select true'",
        "create or replace function public._pgh_attach_context() returns uuid"
        " language sql as 'select null::uuid'",
        "drop function public.sightline_context_stays() cascade",
        "delete from django_migrations",
        "copy (select 1) to program 'true'",
    ],
)
def test_no_setting_or_right_leads_round_the_triggers(service, words):
    with pytest.raises(
        (psycopg.errors.InsufficientPrivilege, psycopg.errors.InvalidParameterValue)
    ):
        service.execute(words)


def test_the_triggers_cannot_be_told_to_pass_something_over(service):
    ignored = ",".join(name for _, name, _ in triggers(service))
    service.execute("select set_config('pgtrigger.ignore', %s, true)", ["{" + ignored + "}"])
    before = service.execute("select count(*) from people_childevent").fetchone()
    service.execute("update people_child set religion = 'none said'")
    after = service.execute("select count(*) from people_childevent").fetchone()

    assert after[0] == before[0] + 1


def test_who_made_a_change_and_why_cannot_be_told_differently_afterwards(service):
    kept = service.execute("select id from pghistory_context limit 1").fetchone()[0]
    service.execute(
        "select set_config('pghistory.context_id', %s, true),"
        """ set_config('pghistory.context_metadata', '{"by_name": "Nobody"}', true)""",
        [str(kept)],
    )
    refuses(service, "update people_child set religion = 'none said'")
    refuses(service, "update pghistory_context set metadata = '{{}}'")
    refuses(service, "delete from pghistory_context")


def test_what_is_worked_out_may_be_emptied_and_analysed(service):
    service.execute("truncate duties_clock")
    service.execute("create temp table passing as select * from duties_clock")
    service.execute("analyze duties_clock")


def test_a_load_and_a_deed_are_done_by_it_and_leave_their_history(
    reached, tmp_path, django_db_blocker
):
    file = tmp_path / "header.csv"
    file.write_text(HEADER)
    with django_db_blocker.unblock(), databases.in_use(reached[1]):
        assert roles.warning() == ""
        loading.load([str(file)], system_account())
        child = Child.objects.get(la_child_id="NEW001")
        events = Child.pgh_event_model.objects.filter(pgh_obj=child.pk)
        assert [each.pgh_label for each in events] == ["insert"]
        assert events[0].pgh_context.metadata["by_name"] == "Sightline"
        store.rebuild()
        store.refresh(child.pk)
        assert Clock.objects.count() >= 0
        worker = Account.objects.get(username="jo")
        break_glass(by=worker, child=child, reason="A child may be at risk now")
        assert Note.objects.filter(child_id=child.pk, did="opened outside reach").exists()


def test_a_return_is_frozen_signed_and_asked_again_by_it(reached, django_db_blocker):
    """What is only added to is never locked, which would need the right to change it."""
    with django_db_blocker.unblock(), databases.in_use(reached[1]):
        by, day = system_account(), dt.date(2026, 3, 31)
        frozen = freezing.freeze("ssda903", day, by=by)
        for code, _ in freezing.may_be_said(frozen):
            freezing.explain(by=by, frozen=frozen, figure=code, why="Counted by hand")
        freezing.sign(by=by, frozen=frozen, says="Looked at")
        assert frozen.signatures.count() == 1
        changed.mark([Child.objects.get(la_child_id="EX-1").pk])
        assert asking_again.ask_again(changed.waiting("ssda903", day)) == 0


def test_an_owner_is_told_that_it_could_switch_the_history_off(reached, django_db_blocker):
    with django_db_blocker.unblock(), databases.in_use(reached[0]):
        assert "could switch off the history" in roles.warning()


@pytest.fixture
def council(django_db_setup, django_db_blocker):
    """A council's own server: an owner who is no superuser and makes no roles, and the service."""
    with django_db_blocker.unblock():
        reached = databases.server()
    with psycopg.connect(dbname="postgres", autocommit=True, **reached) as admin:
        mine = "select rolsuper from pg_roles where rolname = current_user"
        if not admin.execute(mine).fetchone()[0]:
            pytest.skip("The role of the tests may not make other roles and databases.")
        admin.execute("drop database if exists council with (force)")
        for role in ("council_owner", "council_app"):
            admin.execute(f"drop role if exists {role}")
            admin.execute(f"create role {role} login")
        admin.execute("create database council owner council_owner")
        yield {
            role: databases.address(reached | {"dbname": "council", "user": f"council_{role}"})
            for role in ("owner", "app")
        }
        admin.execute("drop database council with (force)")
        for role in ("council_owner", "council_app"):
            admin.execute(f"drop role {role}")


def upgrade(**addresses: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from sightline.command_line import main; main()", "upgrade"],
        env={**os.environ, **addresses},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_on_a_councils_server_the_owner_sets_up_and_the_service_owns_nothing(council):
    app, owner = council["app"], council["owner"]
    alone = upgrade(SIGHTLINE_DATABASE_URL=app)
    assert alone.returncode == 1
    assert "SIGHTLINE_OWNER_DATABASE_URL set" in alone.stderr
    both = upgrade(SIGHTLINE_DATABASE_URL=app, SIGHTLINE_OWNER_DATABASE_URL=owner)
    assert both.returncode == 0, both.stderr
    assert "could switch off" not in both.stderr
    after = upgrade(SIGHTLINE_DATABASE_URL=app)
    assert after.stderr == "The database is up to date.\n"
    with psycopg.connect(app) as service:
        service.execute(
            "insert into core_account (username, password, name, roles, is_active, sessions_ended)"
            " values ('a', '', 'A', '{}', true, 0)"
        )
        refuses(service, "truncate core_accountevent")
        refuses(service, "delete from core_accountevent")
    told = upgrade(SIGHTLINE_DATABASE_URL=owner)
    assert "could switch off the history" in told.stderr
