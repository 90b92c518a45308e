"""A small authority under inspection, taken as far as a test needs: set up, sampled, judged."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from django.utils import timezone

from sightline.core.models import Account, Coverage
from sightline.inspection.conduct.models import Inspection, Report, Sampled
from sightline.inspection.conduct.models.reviews import FilePart
from sightline.inspection.conduct.scope import areas_of
from sightline.inspection.conduct.services import judging, reporting, reviewing, sampling
from sightline.inspection.conduct.services import setting_up as setting
from sightline.inspection.frameworks import Theme, framework
from sightline.record.care.models import CarePeriod, LegalStatus, Placement
from sightline.record.people.models import Child, ChildName
from sightline.record.story.models import ChildSeen, Visit
from sightline.record.workforce.models import Allocation, Team, Worker

DAY = dt.date(2026, 6, 30)
LONG_AGO = dt.date(2024, 3, 4)


@dataclass
class Scene:
    """Who is in it: the director, two inspectors, a manager with a team, and children in care."""

    director: Account
    lead: Account
    second: Account
    manager: Account
    worker: Account
    team: Team
    children: list[Child] = field(default_factory=list)


def account(username: str, role: str, **fields) -> Account:
    """Somebody who can sign in, with a worker of the same name."""
    name = username.replace(".", " ").title()
    made = Account.objects.create_user(username, name=name, roles=[role], **fields)
    Worker.objects.create(name=name, account=made)
    return made


def scene(children: int = 12, facts: tuple[str, ...] = ()) -> Scene:
    """An authority of so many children in care, every third of them out of the area."""
    manager, worker = account("pat.specimen", "team manager"), account("jo.sample", "social worker")
    team = Team.objects.create(name="Example Team", manager=manager.worker)
    worker.worker.team = team
    worker.worker.save()
    made = Scene(
        director=account("dee.example", "director"),
        lead=account("lin.lead", "inspector"),
        second=account("sec.second", "inspector"),
        manager=manager,
        worker=worker,
        team=team,
    )
    Coverage.objects.bulk_create(
        Coverage(source="The tests", fact=fact, how="every event", since=LONG_AGO) for fact in facts
    )
    for number in range(children):
        made.children.append(child_in_care(number, worker.worker, team))
    return made


def child_in_care(number: int, worker: Worker, team: Team) -> Child:
    """A child in care since long ago, with a worker, a home and one visit."""
    child = Child.objects.create(
        la_child_id=f"EX-{number:04}", born_on=dt.date(2010 + number % 12, 1 + number % 12, 9)
    )
    ChildName.objects.create(child=child, forename="Kit", surname=f"Example-{number}", kind="legal")
    period = CarePeriod.objects.create(child=child, began_on=LONG_AGO)
    LegalStatus.objects.create(child=child, care_period=period, code="C2", began_on=LONG_AGO)
    Placement.objects.create(
        child=child, care_period=period, kind="U6", began_on=LONG_AGO, in_area=number % 3 != 0
    )
    Allocation.objects.create(
        child=child, worker=worker, team=team, began_on=LONG_AGO, qualified=True
    )
    visit = Visit.objects.create(
        happened_on=DAY - dt.timedelta(days=20), purposes=["looked after"], made_by=worker
    )
    ChildSeen.objects.create(visit=visit, child=child, seen=True, seen_alone=True)
    return child


def set_up(made: Scene, code: str = "lac-2013", **more) -> Inspection:
    """An inspection under a framework, with a lead inspector and another."""
    given = {
        "reference": "MOCK-1",
        "kind": "mock",
        "framework_code": code,
        "authority": "Example County Council",
        "began_on": dt.date(2026, 7, 6),
        "ended_on": dt.date(2026, 7, 10),
        "as_at": DAY,
        "reach_until": timezone.now() + dt.timedelta(days=14),
        **more,
    }
    inspection = setting.set_up(by=made.director, **given)
    setting.add_inspector(by=made.director, inspection=inspection, account=made.lead, leads=True)
    setting.add_inspector(by=made.director, inspection=inspection, account=made.second)
    return inspection


def design(size: int = 4, worry_size: int = 0, **more) -> sampling.Design:
    """A sample of so many by lot, from the list of children in care."""
    given = {
        "seed": "04-11-23-31-40-52",
        "seed_from": "the lottery of 27 June 2026",
        "codes": ["8"],
        "stratify": ["need"],
        "size": size,
        "worry_size": worry_size,
        **more,
    }
    return sampling.Design(**given)


def sampled(made: Scene, code: str = "lac-2013", size: int = 4, **more) -> Inspection:
    """The same, with the list of children in care frozen and a sample drawn from it."""
    inspection = set_up(made, code, **more)
    sampling.freeze(by=made.director, inspection=inspection, codes=["8"])
    sampling.draw(by=made.director, inspection=inspection, design=design(size))
    return inspection


def in_sample(inspection: Inspection) -> list[Sampled]:
    """The children of the latest sample, in the order they were drawn."""
    latest = inspection.draws.order_by("-number").first()
    return list(latest.sampled.select_related("child").order_by("place"))


def read_files(made: Scene, inspection: Inspection, grade: int = 3) -> None:
    """Every file of the sample read and graded."""
    for each in in_sample(inspection):
        review = reviewing.begin_review(by=made.lead, sampled=each)
        for part in (FilePart.PLAN, FilePart.VISITS, FilePart.VOICE):
            reviewing.grade_part(
                by=made.lead, review=review, part=part, grade=grade, because="Seen in the file."
            )
        reviewing.finish_review(
            by=made.lead,
            review=review,
            overall=grade,
            what_it_found="Life is steady for this child.",
        )


def evidence(made: Scene, inspection: Inspection, area: str) -> None:
    """Enough in the log of an area, and weighed, for it to be judged."""
    for source, voice, whom in (
        ("interview", "child", "six children of the council"),
        ("interview", "staff", "two teams"),
        ("interview", "leader", "the director"),
        ("interview", "partner", "the designated nurse"),
        ("document", "", "the service plan"),
    ):
        judging.log(
            by=made.lead, inspection=inspection, area=area, on=DAY, whom=whom, source=source,
            voice=voice, says="They say that visits are kept.", polarity="weakness", people=6,
        )  # fmt: skip
    judging.find(
        by=made.lead, inspection=inspection, area=area, polarity="weakness", weight=3,
        says="had no plan that says what must change.",
        share=judging.Share(18, 22, "children whose files we read"),
    )  # fmt: skip


def grade(made: Scene, inspection: Inspection, area: str, word: str) -> None:
    """A grade given, moderated by the other inspector and agreed."""
    for by, stage in (
        (made.second, "provisional"), (made.lead, "moderation"), (made.lead, "agreed"),
    ):  # fmt: skip
        judging.give_grade(
            by=by, inspection=inspection, area=area, grade=word, stage=stage,
            because="Too many children wait for what they are owed.", lift="It is plain to see.",
        )  # fmt: skip


def judged(made: Scene, code: str = "lac-2013", word: str = "inadequate", **more) -> Inspection:
    """An inspection with every file read, every area graded and something asked for in each."""
    inspection = sampled(made, code, **more)
    scale = framework(code)
    read_files(made, inspection)
    for area in sorted(areas_of(inspection), key=lambda each: each.theme is Theme.OVERALL):
        evidence(made, inspection, area.key)
        grade(made, inspection, area.key, word)
    sections = [key for key, _ in reporting.sections_that_ask(inspection)]
    finding = inspection.findings.order_by("pk").first()
    for section in sections:
        for tier in scale.tiers_in(section):
            judging.ask(
                by=made.lead, inspection=inspection, section=section, tier=tier.key,
                text="ensure that every child has a plan that says what must change",
                findings=[finding.pk], tests=["every-child-has-a-care-plan"],
            )  # fmt: skip
    return inspection


def published(made: Scene, code: str = "lac-2013", word: str = "inadequate", **more) -> Inspection:
    """The same, with its report drafted, checked and published."""
    inspection = judged(made, code, word, **more)
    today = timezone.localdate()
    report = reporting.draft(by=made.lead, inspection=inspection)
    reporting.send(by=made.lead, report=report, today=today)
    reporting.no_more_points(by=made.director, report=report, today=today)
    reporting.publish(by=made.lead, report=Report.objects.get(pk=report.pk), today=today)
    return inspection
