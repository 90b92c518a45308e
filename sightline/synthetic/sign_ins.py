"""The sign-ins a visitor is given, one for each role, and what each can reach."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from sightline.core.access import ROLES
from sightline.core.home import kept
from sightline.core.models import Account, ReachGrant
from sightline.core.stating import Source
from sightline.record.front_door import receiving
from sightline.record.people.models import Child
from sightline.record.workforce import services as workforce
from sightline.record.workforce.models import Worker

from .invent.staff import ADVISER, ALLEGATIONS_OFFICER, OFFICER, SOCIAL_WORKER, TEAM_MANAGER

WORDS = (
    *("amber", "anchor", "apple", "autumn", "badger", "basket", "beacon", "bramble", "bridge"),
    *("candle", "canvas", "cedar", "cherry", "clover", "cobble", "copper", "cotton", "dapple"),
    *("drift", "ember", "fennel", "ferry", "flint", "forest", "garden", "ginger", "glove"),
    *("harbour", "hazel", "heron", "indigo", "island", "jasper", "kettle", "ladder", "lantern"),
    *("lemon", "linen", "maple", "marble", "meadow", "mitten", "morning", "nutmeg", "orchard"),
    *("otter", "paper", "pebble", "pepper", "pillow", "plover", "quartz", "quiet", "ribbon"),
    *("river", "saddle", "silver", "sparrow", "spruce", "summer", "teapot", "thistle", "timber"),
    *("velvet", "violet", "walnut", "willow", "winter", "wool", "yellow"),
)
SAMPLED = 8
SAMPLE_LASTS = dt.timedelta(days=14)


@dataclass(frozen=True)
class SignIn:
    """One way in: who, in which role."""

    name: str
    role: str

    @property
    def username(self) -> str:
        """What they type: their name, in lower case, with a full stop."""
        return self.name.lower().replace(" ", ".")

    @property
    def title(self) -> str:
        """The role as people say it."""
        return ROLES[self.role].title


SIGN_INS = (
    SignIn(SOCIAL_WORKER, "social worker"),
    SignIn(TEAM_MANAGER, "team manager"),
    SignIn("Sam Fictional", "service manager"),
    SignIn(OFFICER, "reviewing officer"),
    SignIn("Carol Pretend-Moss", "conference chair"),
    SignIn(ADVISER, "personal adviser"),
    SignIn("Kim Example", "director"),
    SignIn("Robin Pretend", "caldicott guardian"),
    SignIn(ALLEGATIONS_OFFICER, "allegations officer"),
    SignIn("Dev Invented", "analyst"),
    SignIn("Lee Pretend", "elected member"),
    SignIn("Nur Pretend-Vale", "health partner"),
    SignIn("Terry Invented", "police partner"),
    SignIn("Gale Madeup", "schools partner"),
    SignIn("Dot Pretend", "duty worker"),
    SignIn("Max Imagined", "duty manager"),
    SignIn("Ola Madeup", "lead professional"),
    SignIn("Cat Invented", "early help coordinator"),
    SignIn("Hal Pretend", "referrer"),
    SignIn("Fran Imagined", "inspector"),
)


def password() -> str:
    """The password of this installation's demonstration: random words, made once."""
    return kept("demonstration-password", lambda: "-".join(secrets.choice(WORDS) for _ in range(4)))


def open_sign_ins(*, by: Account, source: Source) -> None:
    """Make the accounts, and join them to the workers of the same name."""
    for each in SIGN_INS:
        Account.objects.create_user(each.username, password(), name=each.name, roles=[each.role])
    accounts = dict(Account.objects.values_list("name", "pk"))
    workers = Worker.objects.filter(name__in=accounts).values_list("code", "name")
    workforce.state_workers(
        by=by,
        source=source,
        rows=[{"code": code, "name": name, "account_id": accounts[name]} for code, name in workers],
    )


AT_THE_DOOR = ("duty worker", "duty manager", "lead professional", "early help coordinator")


def open_front_door(*, by: Account, source: Source) -> None:
    """Make workers of those at the front door and in early help, and a partner of the school."""
    people = {each.role: each for each in SIGN_INS}
    accounts = dict(Account.objects.values_list("name", "pk"))
    rows = [
        {
            "code": f"W-{people[role].username}"[:20],
            "name": people[role].name,
            "job_title": people[role].title,
            "account_id": accounts[people[role].name],
        }
        for role in AT_THE_DOOR
    ]
    outcomes = workforce.state_workers(by=by, source=source, rows=rows)
    manager = outcomes[AT_THE_DOOR.index("duty manager")].row_id
    workforce.state_registrations(
        by=by, source=source, rows=[{"worker_id": manager, "began_on": dt.date(2012, 8, 1)}]
    )
    school = receiving.add_agency(by=by, name="Sample Street Primary School", kind="2A")
    for name, kind in (("Example Police", "6"), ("Testwell Health Centre", "3B")):
        receiving.add_agency(by=by, name=name, kind=kind)
    partner = Account.objects.get(name=people["referrer"].name)
    receiving.join_agency(by=by, account=partner, agency=school, job="Safeguarding lead")


def give_sample(*, by: Account, children: Mapping[str, int]) -> None:
    """Give the inspector leave to open a small sample of children for a fortnight."""
    inspector = Account.objects.get(username=SIGN_INS[-1].username)
    ids = sorted(children.values())
    step = max(1, len(ids) // SAMPLED)
    now = timezone.now()
    ReachGrant.objects.bulk_create(
        ReachGrant(
            account=inspector,
            child_id=child_id,
            kind=ReachGrant.Kind.SAMPLE,
            reason="Sample for the inspection: every child at an even step through the list",
            granted_by=by,
            granted_at=now,
            until_at=now + SAMPLE_LASTS,
        )
        for child_id in ids[::step][:SAMPLED]
    )


def name_readers(*, by: Account) -> None:
    """Let the service manager and nobody else open the restricted records."""
    reader = Account.objects.get(username=SIGN_INS[2].username)
    now = timezone.now()
    ReachGrant.objects.bulk_create(
        ReachGrant(
            account=reader,
            child_id=child_id,
            kind=ReachGrant.Kind.NAMED_READER,
            reason="Named reader: responsible manager",
            granted_by=by,
            granted_at=now,
            until_at=now + dt.timedelta(days=365),
        )
        for child_id in Child.objects.filter(restricted=True).values_list("pk", flat=True)
    )


def passwords_still_fit() -> bool:
    """Whether the password kept here opens the accounts of this record."""
    account = Account.objects.filter(username=SIGN_INS[0].username).first()
    return account is not None and account.check_password(password())
