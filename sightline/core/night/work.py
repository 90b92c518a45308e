"""Does the night's work: one job after another, none stopped by another, each with what came of it.

A job stands in `nightly.py` of the app whose work it is, and in no list. Jobs follow one another in
the order of the apps, which is the order in which data flows: clocks, then figures, then returns.
"""

from __future__ import annotations

import datetime as dt
import importlib
import importlib.util
import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.apps import apps
from django.db import connection
from django.utils import timezone

from ..models import Account, NightlyWork
from ..refusal import Refused, WrongUse

LOCK = 2_011_031_512
"""Held by whoever is at the night's work, so that it is never done twice at once."""
BROKE_OFF = "It broke off ({}). The log of the service says where. It is tried again tomorrow."

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Came:
    """What came of a job: a sentence that names no child, and how many things to look into."""

    says: str
    to_look_at: int = 0


@dataclass(frozen=True)
class Job:
    """Something to be done each night. `run` is given who does it and the day; see `Came`.

    `wants` says what it has to look into, where there is anything.
    """

    code: str
    title: str
    run: Callable[[Account, dt.date], Came]
    wants: str = ""


def all_jobs() -> dict[str, Job]:
    """Every job by its code, in the order in which they are done."""
    found: dict[str, Job] = {}
    for app in apps.get_app_configs():
        if not app.name.startswith("sightline.") or not importlib.util.find_spec(
            f"{app.name}.nightly"
        ):
            continue
        for job in importlib.import_module(f"{app.name}.nightly").JOBS:
            if found.setdefault(job.code, job) is not job:
                raise ValueError(f"Two jobs of the night are called '{job.code}'.")
    return found


def work(
    *,
    by: Account,
    day: dt.date,
    codes: Collection[str] = (),
    progress: Callable[[int], None] = lambda done: None,
) -> list[NightlyWork]:
    """Do the night's work as of a day, or the jobs named, and keep what came of each.

    A job that breaks off is said to have, and the others are done. Raises Refused where it is being
    done already, and WrongUse of a job there is not.
    """
    jobs = all_jobs()
    if unknown := sorted(set(codes) - set(jobs)):
        raise WrongUse(f"There is no job called {unknown[0]}. There are {', '.join(jobs)}.")
    came = []
    with _alone():
        for job in jobs.values():
            if not codes or job.code in codes:
                came.append(_done(job, by, day))
                progress(1)
    return came


def _done(job: Job, by: Account, day: dt.date) -> NightlyWork:
    began_at = timezone.now()
    try:
        came, failed = job.run(by, day), False
    except Exception as why:
        log.exception("The night's work: %s broke off", job.code)
        came, failed = Came(BROKE_OFF.format(type(why).__name__), 1), True
    return NightlyWork.objects.create(
        job=job.code,
        day=day,
        began_at=began_at,
        ended_at=timezone.now(),
        says=came.says,
        to_look_at=came.to_look_at,
        failed=failed,
    )


@contextmanager
def _alone() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            raise Refused("The night's work is being done already. Wait until it has ended.")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("select pg_advisory_unlock(%s)", [LOCK])
