"""The authority that the family meets: eight people and their teams, all recording here."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from sightline.core.acting import system_account
from sightline.core.models import Account
from sightline.duties.recording import begin_recording
from sightline.record.front_door.models import Agency, AgencyMember
from sightline.record.workforce.models import Post, Registration, Team, Worker

PASSWORD = "only for the tests"
TEAMS = ("Front Door", "Safeguarding One", "Family Support", "Conferences")
PEOPLE = {
    "hal.example": ("Hal Example", "referrer", ""),
    "dot.example": ("Dot Example", "duty worker", "Front Door"),
    "mo.specimen": ("Mo Specimen", "duty manager", "Front Door"),
    "cat.sample": ("Cat Sample", "duty worker", "Front Door"),
    "pat.specimen": ("Pat Specimen", "team manager", "Safeguarding One"),
    "jo.sample": ("Jo Sample", "social worker", "Safeguarding One"),
    "chris.placeholder": ("Chris Placeholder", "conference chair", "Conferences"),
    "nia.testford": ("Nia Testford", "social worker", "Family Support"),
}
MANAGE = {"Front Door": "mo.specimen", "Safeguarding One": "pat.specimen"}
START = timezone.localdate() - dt.timedelta(days=230)
START -= dt.timedelta(days=START.weekday())
"""The Monday on which the school first tells us."""


def make() -> dict[str, int]:
    """Fill an empty database with people. Returns the numbers of the workers by sign-in name."""
    long_ago = START - dt.timedelta(days=700)
    teams = {name: Team.objects.create(name=name, service="Help and protection") for name in TEAMS}
    workers = {}
    for username, (name, role, team) in PEOPLE.items():
        account = Account.objects.create_user(username, PASSWORD, name=name, roles=[role])
        if role == "referrer":
            school = Agency.objects.create(name="Example Academy", kind="2A")
            AgencyMember.objects.create(agency=school, account=account, job="Safeguarding lead")
            continue
        worker = Worker.objects.create(
            name=name, account=account, team=teams.get(team), began_on=long_ago
        )
        Registration.objects.create(worker=worker, began_on=long_ago)
        Post.objects.create(worker=worker, role="social worker", began_on=long_ago)
        workers[username] = worker
    for team, username in {**MANAGE, "Family Support": "pat.specimen"}.items():
        teams[team].manager = workers[username]
        teams[team].save()
    begin_recording(by=system_account(), on=START - dt.timedelta(days=30))
    return {username: worker.pk for username, worker in workers.items()}
