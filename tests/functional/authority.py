"""A small invented authority for the browser to walk through: a team, and children in care."""

import datetime as dt
import random

from sightline.core.acting import system_account
from sightline.core.models import Account, Coverage
from sightline.duties import store
from sightline.record.assessment import assessing
from sightline.record.care import facts as care
from sightline.record.care.models import (
    CarePeriod,
    CarePlan,
    LegalStatus,
    Placement,
    PlacementPlan,
    Review,
)
from sightline.record.education import facts as education
from sightline.record.education.models import PersonalEducationPlan, SchoolPlace
from sightline.record.health import facts as health
from sightline.record.health.models import HealthAssessment
from sightline.record.people import facts as people
from sightline.record.people.models import Alert, Child, ChildName, FamilyMember
from sightline.record.story import facts as story
from sightline.record.story.models import ChildSeen, ChronologyEntry, Visit
from sightline.record.voice.models import Statement
from sightline.record.workforce import facts as workforce
from sightline.record.workforce.models import Allocation, Team, Worker
from sightline.web.services import break_glass

from . import asked, at_the_door, figures, library, loaded, managed, protecting, registers

PASSWORD = "only for the tests"
TODAY = dt.date(2013, 7, 12)
SINCE = dt.date(2009, 4, 1)
PEOPLE = {
    "jo.sample": ("Jo Sample", "social worker"),
    "sam.placeholder": ("Sam Placeholder", "social worker"),
    "pat.specimen": ("Pat Specimen", "team manager"),
    "al.specimen": ("A. Specimen", "reviewing officer"),
    "lee.example": ("Lee Example", "service manager"),
    "carol.example": ("Carol Example", "conference chair"),
    "dee.example": ("Dee Example", "director"),
    "ann.example": ("Ann Example", "analyst"),
    "cllr.example": ("Councillor Example", "elected member"),
    "lin.lead": ("Lin Lead-Example", "inspector"),
    "sec.second": ("Sec Second-Example", "inspector"),
    "dot.example": ("Dot Example", "duty worker"),
    "max.example": ("Max Example", "duty manager"),
    "hal.example": ("Hal Example", "referrer"),
    "cat.example": ("Cat Example", "early help coordinator"),
}
FORENAMES = ["Noah", "Kit", "Ada", "Zara", "Leo", "Amina", "Finn", "Orla", "Tariq", "Ruby", "Otis"]
SURNAMES = ["Example", "Sample", "Specimen", "Placeholder", "Testford", "Mockley"]
TOLD = (
    people.born,
    people.died,
    workforce.social_worker_allocated,
    workforce.social_worker_allocation_ended,
    workforce.reviewing_officer_appointed,
    care.care_began,
    care.care_ended,
    care.placement_began,
    care.placement_ended,
    care.legal_status_began,
    care.legal_status_ended,
    care.review_held,
    care.care_plan_signed,
    health.health_assessed,
    education.education_plan_made,
    story.looked_after_visit,
)
"""What the tests' own source tells of: of anything else nobody can tell."""


def make() -> dict[str, int]:
    """Fill an empty database. Returns the numbers of what the tests go to, mostly children."""
    workers = _people()
    _coverage()
    chance = random.Random(7)
    maya = _maya(workers)
    others = [_child(chance, number, workers) for number in range(60)]
    hidden = _named("Kit", "Specimen-Hidden", dt.date(2004, 5, 6), "EX-0900")
    hidden.restricted, hidden.restricted_because = True, "Family of a member of staff"
    hidden.save()
    store.rebuild()
    figures.make(TODAY)
    areas = asked.make(workers["dee.example"].account, TODAY)
    elsewhere = next(
        child for number, child in enumerate(others) if number % 2 and child.pk != maya.pk
    )
    opened = break_glass(
        by=workers["sam.placeholder"].account,
        child=maya,
        reason="I work with a brother, sister or parent: Kuba is moving to my team.",
    )
    assessed = assessing.begin_assessment(
        by=system_account(), children=[elsewhere], kind="single", began_on=TODAY, purpose="change"
    )[0]
    return {
        "assessed": assessed.pk,
        **at_the_door.make(workers, others[2]),
        "maya": maya.pk,
        "elsewhere": elsewhere.pk,
        "hidden": hidden.pk,
        "opened": opened.pk,
        "report": library.make(workers["dee.example"].account),
        "area": areas[0].pk,
        "attached": areas[0].tests.get().pk,
        **managed.make(maya, workers, TODAY, SINCE),
        **protecting.make(workers),
        **registers.make(workers),
        **loaded.make(workers["ann.example"].account),
    }


def _people() -> dict[str, Worker]:
    teams = [
        Team.objects.create(name="Looked After One", service="Looked after"),
        Team.objects.create(name="Looked After Two", service="Looked after"),
    ]
    workers = {}
    for username, (name, role) in PEOPLE.items():
        account = Account.objects.create_user(username, PASSWORD, name=name, roles=[role])
        team = teams[username == "sam.placeholder"] if "worker" in role else None
        workers[username] = Worker.objects.create(name=name, account=account, team=team)
    teams[0].manager = workers["pat.specimen"]
    teams[0].save()
    return workers


def _coverage() -> None:
    Coverage.objects.bulk_create(
        Coverage(source="The tests", fact=fact.name, how="every event", since=SINCE, until=TODAY)
        for fact in TOLD
    )


def _named(forename: str, surname: str, born_on: dt.date, number: str, known_as="") -> Child:
    child = Child.objects.create(
        known_as=known_as, born_on=born_on, la_child_id=number, first_language="English"
    )
    ChildName.objects.create(child=child, forename=forename, surname=surname, kind="legal")
    return child


def _into_care(child: Child, began_on: dt.date, kind: str, worker: Worker, officer: Worker) -> None:
    spell = CarePeriod.objects.create(child=child, began_on=began_on)
    LegalStatus.objects.create(child=child, care_period=spell, code="V2", began_on=began_on)
    Placement.objects.create(
        child=child, care_period=spell, kind=kind, began_on=began_on, in_area=kind != "K2"
    )
    Allocation.objects.create(
        child=child, worker=worker, team=worker.team, began_on=began_on, qualified=True
    )
    Allocation.objects.create(
        child=child,
        worker=officer,
        role="reviewing officer",
        began_on=began_on + dt.timedelta(days=4),
    )


def _visit(child: Child, on: dt.date, by: Worker, **more) -> None:
    visit = Visit.objects.create(
        happened_on=on,
        purposes=["looked after"],
        made_by=by,
        made_by_qualified=more.pop("qualified", True),
        summary=more.pop("summary", ""),
    )
    ChildSeen.objects.create(visit=visit, child=child, **{"seen": True, "seen_alone": True, **more})


def _child(chance: random.Random, number: int, workers: dict[str, Worker]) -> Child:
    """A child in care for some months, whose visits, reviews and plans are mostly in time."""
    born_on = dt.date(1997 + number % 12, 1 + number % 12, 1 + number % 28)
    name = FORENAMES[number % len(FORENAMES)], SURNAMES[number % len(SURNAMES)]
    child = _named(*name, born_on, f"EX-{number + 100:04}")
    began_on = TODAY - dt.timedelta(days=chance.randrange(20, 900))
    worker = workers["sam.placeholder" if number % 2 else "jo.sample"]
    _into_care(child, began_on, chance.choice(["U6", "U6", "U3", "K2"]), worker, _officer(workers))
    _every(chance, began_on, 5, 40, lambda day: _visit(child, day, worker))
    _every(chance, began_on, 15, 165, lambda day: Review.objects.create(
        child=child, held_on=day, participation=chance.choice(["PN1", "PN3", "PN6"]),
        chaired_by_reviewing_officer=True, plan_present=True,
    ))  # fmt: skip
    if chance.random() < 0.85:
        signed_on = began_on + dt.timedelta(days=chance.randrange(1, 14))
        CarePlan.objects.create(child=child, in_force_from_on=signed_on, signed=True)
    if chance.random() < 0.9:
        met_on = began_on + dt.timedelta(days=chance.randrange(3, 18))
        PersonalEducationPlan.objects.create(child=child, kind="initial", met_on=met_on)
    _every(chance, began_on, 21, 355, lambda day: HealthAssessment.objects.create(
        child=child, kind="initial" if (day - began_on).days < 60 else "review", done_on=day,
        by_doctor=True,
    ))  # fmt: skip
    return child


def _officer(workers: dict[str, Worker]) -> Worker:
    return workers["al.specimen"]


def _every(chance: random.Random, began_on: dt.date, first: int, then: int, do) -> None:
    """Do a thing again and again, now and then late, and for some children not lately."""
    day = began_on + dt.timedelta(days=first)
    stops = TODAY - dt.timedelta(days=chance.choice([0, 0, 0, 0, 0, 0, 0, 70]))
    while day <= stops:
        do(day)
        late = chance.choice([0, 0, 0, 0, 0, 9, 20])
        day += dt.timedelta(days=then + late)


def _maya(workers: dict[str, Worker]) -> Child:
    """The child whose page is looked at most: late, due, done and not counted, and in her words."""
    jo, officer = workers["jo.sample"], workers["al.specimen"]
    maya = _named("Maya", "Example-Ashdown", dt.date(2001, 2, 9), "EX-0001", known_as="May")
    maya.first_language = "English and Polish"
    maya.save()
    began_on = dt.date(2013, 3, 4)
    _into_care(maya, began_on, "U6", jo, officer)
    Allocation.objects.create(
        child=maya,
        worker=workers["sam.placeholder"],
        began_on=dt.date(2012, 9, 3),
        ended_on=began_on,
    )
    for day in (dt.date(2013, 3, 8), dt.date(2013, 4, 12), dt.date(2013, 5, 11)):
        _visit(maya, day, jo)
    _visit(maya, dt.date(2013, 6, 14), jo, qualified=False, summary="May talked about Kuba.")
    for day, how in ((dt.date(2013, 3, 28), "PN1"), (dt.date(2013, 5, 30), "PN1")):
        Review.objects.create(
            child=maya, held_on=day, participation=how, chaired_by_reviewing_officer=True,
            plan_present=True, decisions="Stay with these carers; see Kuba every week.",
        )  # fmt: skip
    CarePlan.objects.create(child=maya, in_force_from_on=dt.date(2013, 3, 12), signed=True)
    PlacementPlan.objects.create(child=maya, agreed_on=dt.date(2013, 3, 7), signed_by_carer=True)
    HealthAssessment.objects.create(
        child=maya, kind="initial", done_on=dt.date(2013, 3, 27), by_doctor=True
    )
    _mayas_life(maya)
    return maya


def _mayas_life(maya: Child) -> None:
    SchoolPlace.objects.create(
        child=maya, school="Example Academy", year_group="7", began_on=dt.date(2013, 4, 2)
    )
    PersonalEducationPlan.objects.create(child=maya, kind="initial", met_on=dt.date(2013, 3, 15))
    ChronologyEntry.objects.create(
        child=maya,
        happened_on=dt.date(2013, 3, 4),
        what="Mum went into hospital. May came with her clothes and a photograph",
    )
    ChronologyEntry.objects.create(
        child=maya,
        happened_on=dt.date(2012, 10, 2),
        what="School worried: hungry, and looking after Kuba on her own",
    )
    Statement.objects.create(
        child=maya,
        said_on=dt.date(2013, 5, 29),
        said_to="A. Specimen",
        childs_words="I want to see Kuba on Saturdays, not just when someone can drive.",
        our_answer="weekly contact agreed on 30 May; not yet happening",
    )
    Alert.objects.create(
        child=maya, kind="allergy", says="Nuts: carries a pen.", began_on=dt.date(2013, 3, 4)
    )
    FamilyMember.objects.create(
        child=maya, name="Kuba", relation="full sibling", lives_with_child=False
    )
