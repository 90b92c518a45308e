"""Puts right the kept clocks of many children inside PostgreSQL: no row of them leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sightline.core.coverage import FOREVER
from sightline.record.people.models import Child

from ..keeping.asking import FIRST, LAST, Question
from ..language import Duty, Role
from ..models import Clock
from ..owners import holder_rows
from . import kept
from .engines.postgresql_engine import NAME, PostgreSQL, taking_all_at_once
from .phrases import text

RECORD = ""
"""The record of this database is one authority, and needs no name to be told from others."""

KEY = ("child_id", "duty", "about", "counted_from", "ordinal")
_TABLE = f'"{Clock._meta.db_table}"'
_JSON = ("not_told", "not_valid", "unsaid")

# Who held what, by day. Where two held a role at once it is whoever began last; a team manager who
# is not named for the child is whoever manages the team of the child's social worker. As `Holders`
# has it, for every child and day at once: `until` is the first day that somebody else answers.
_HELD = f"""
create temp table holding as
with held as (
  select row_number() over () as seq, c0 as child, c1 as role, c2 as worker, c3 as manager,
    coalesce(c4, c5) as since, coalesce(c6, date '{FOREVER}') as until
  from ({{rows}}) q (c0, c1, c2, c3, c4, c5, c6)
),
answering as (
  select child, role, 0 as rank, since, until, seq, worker as owner from held
  where worker is not null
  union all
  select child, '{Role.TEAM_MANAGER}', 1, since, until, seq, manager from held
  where role = '{Role.SOCIAL_WORKER}'
),
days as (
  select child, role, since as day from answering
  union
  select child, role, until + 1 from answering where until < date '{FOREVER}'
),
answers as (
  select distinct on (d.child, d.role, d.day) d.child, d.role, d.day, a.owner
  from days d
  left join answering a on a.child = d.child and a.role = d.role
    and a.since <= d.day and a.until >= d.day
  order by d.child, d.role, d.day, a.rank, a.since desc, a.seq
)
select child, role, day as since, owner,
  lead(day, 1, date 'infinity') over (partition by child, role order by day) as until
from answers
"""


class Renewal:
    """One session of the database, with what bears on every child published in it."""

    def __init__(self, connection: Any, duties: Sequence[Duty], fields: Sequence[str]) -> None:
        """`fields` are the columns of a kept clock, all but its number."""
        self.connection, self.duties, self.fields = connection, duties, fields
        self.engine = PostgreSQL(connection)
        self.engine.read_authority(RECORD, duties)
        self._holders = _HELD.format(rows=Question(holder_rows(FIRST, LAST)).text)
        self._adding = [self._add(duty) for duty in duties]
        self._columns = ", ".join(f'"{name}"' for name in fields)
        with connection.cursor() as cursor:
            cursor.execute("drop table if exists pg_temp.found")
            cursor.execute(
                f"create temp table found as select {self._columns} from {_TABLE} where 1 = 0"
            )

    def close(self) -> None:
        """Drop what was published, so that a session that goes on does not carry it."""
        self.engine.close()
        with self.connection.cursor() as cursor:
            cursor.execute("drop table if exists pg_temp.found, pg_temp.holding, pg_temp.differing")

    def between(self, first: int, last: int) -> tuple[int, int, int, int]:
        """Put right the clocks of the children whose numbers lie between these two.

        Returns how many children and clocks there are, and how many clocks were added and taken
        away. The children are held till the transaction ends, so that two rebuilds of one child
        follow each other.
        """
        children = Child.objects.filter(pk__gte=first, pk__lte=last).order_by("pk")
        held = len(children.select_for_update(no_key=True).values_list("pk", flat=True))
        with taking_all_at_once(self.connection) as cursor:
            self.engine.read_events(first, last)
            cursor.execute("drop table if exists pg_temp.holding")
            cursor.execute(self._holders, {"first": first, "last": last})
            cursor.execute("analyze pg_temp.holding")
            cursor.execute("truncate pg_temp.found")
            for query in self._adding:
                cursor.execute(query)
            cursor.execute(f"analyze pg_temp.found ({', '.join(KEY)})")
            clocks, added, removed = self._compared(cursor, first, last)
        return held, clocks, added, removed

    def _add(self, duty: Duty) -> str:
        """Every clock of one duty, with whose it is."""
        told = {
            "child_id": "q.child",
            "due_at": "q.due_at at time zone 'UTC'",
            **{name: f"q.{name}::jsonb" for name in _JSON},
            "owner_role": text(duty.owner.value),
            "owner_on_due_id": "due.owner",
            "owner_now_id": "case when q.met_on is null then now.owner end",
        }
        chosen = ", ".join(told.get(name, f"q.{name}") for name in self.fields)
        owed_on = "coalesce(q.due_on, q.started_on)"
        return (
            f"insert into pg_temp.found select {chosen}"
            f" from ({kept.of_duty(duty.code, NAME)}) q"
            f" left join holding due on due.child = q.child and due.role = {text(duty.owner.value)}"
            f" and due.since <= {owed_on} and due.until > {owed_on}"
            f" left join holding now on now.child = q.child and now.role = {text(duty.owner.value)}"
            " and now.until = 'infinity'"
        )

    def _compared(self, cursor: Any, first: int, last: int) -> tuple[int, int, int]:
        """Write only what differs from what is kept, and say how much that was."""
        rest = [name for name in self.fields if name not in KEY]
        alike = " and ".join(f'k."{name}" = f."{name}"' for name in KEY)
        differs = (
            ", ".join(f'k."{name}"' for name in rest),
            ", ".join(f'f."{name}"' for name in rest),
        )
        codes = ", ".join(text(duty.code) for duty in self.duties)
        cursor.execute("drop table if exists pg_temp.differing")
        cursor.execute(
            "create temp table differing as select k.id as wrong, f.ctid as missing from"
            f" (select * from {_TABLE} where child_id between {first} and {last}"
            f" and duty in ({codes})) k full join pg_temp.found f on {alike}"
            f" where k.id is null or f.child_id is null"
            f" or ({differs[0]}) is distinct from ({differs[1]})"
        )
        cursor.execute(f"delete from {_TABLE} where id in (select wrong from pg_temp.differing)")
        removed = cursor.rowcount
        cursor.execute(
            f"insert into {_TABLE} ({self._columns}) select f.* from pg_temp.found f"
            " where f.ctid in (select missing from pg_temp.differing)"
        )
        added = cursor.rowcount
        cursor.execute("select count(*) from pg_temp.found")
        return cursor.fetchone()[0], added, removed
