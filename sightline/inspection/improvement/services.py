"""The deeds of improvement: begin items, attach tests, agree actions, close by hand, reopen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.record.governance import services as governance
from sightline.record.governance.models import AreaForImprovement, InspectionReport
from sightline.record.workforce.models import Worker

from ..library.models import PublishedReport
from .book import all_tests
from .models import Action, AttachedTest, Closing
from .proposing import propose_tests

WRITE, CLOSE = "improvement.write", "improvement.close"


@dataclass(frozen=True)
class AskedFor:
    """One recommendation of a report, as `begin_items` takes it.

    `tests` are codes of live tests that somebody has chosen for it; where there are none, those
    that its words suggest are proposed, and count for nothing until a person takes them.
    """

    wording: str
    tier: str
    paragraph: str = ""
    tests: tuple[str, ...] = ()


def begin_items(
    *, by: Account, report: InspectionReport, asked_for: Sequence[AskedFor]
) -> list[AreaForImprovement]:
    """Make an improvement item of each recommendation of a published report, in its order.

    What the report already has under the same number is kept as it is and only given the tests it
    lacks, so that doing it twice changes nothing. Raises Refused.
    """
    allow(by, WRITE)
    unknown = {code for each in asked_for for code in each.tests} - set(all_tests())
    if unknown:
        raise Refused(f"There is no live test called {', '.join(sorted(unknown))}.")
    held = {area.number: area for area in report.areas.prefetch_related("tests")}
    found = []
    with deed(by=by, why="What an inspection asked for was taken up"):
        for number, each in enumerate(asked_for, 1):
            area = held.get(number) or governance.set_area_for_improvement(
                by=by,
                report=report,
                wording=each.wording,
                tier=each.tier,
                paragraph=each.paragraph,
            )
            _begin(by, area, each)
            found.append(area)
        note(by=by, did="took up what an inspection asked for", about=report)
    return found


def _begin(by: Account, area: AreaForImprovement, asked_for: AskedFor) -> None:
    """Give an area the tests it lacks: those chosen, else those that its words suggest."""
    there = {attached.test for attached in area.tests.all() if not attached.taken_off_because}
    if there and not asked_for.tests:
        return
    chosen = asked_for.tests or [test.code for test in propose_tests(asked_for.wording)]
    AttachedTest.objects.bulk_create(
        AttachedTest(
            area=area,
            test=code,
            proposed=not asked_for.tests,
            why="Chosen for it" if asked_for.tests else "Its words suggest it",
            attached_by=by,
        )
        for code in chosen
        if code not in there
    )


TIERS = {"priority action": "immediately"}
"""How soon is meant by a heading that does not say it in so many words."""


def reference_of(published: PublishedReport) -> str:
    """What a report in the library is called once its items are taken up."""
    return f"{published.authority}, {published.inspection_start:%B %Y}"


def may_be_taken_up() -> list[PublishedReport]:
    """The reports on this authority that ask for something and are not taken up, newest first.

    Where nobody has said which authority this is, they are those on any.
    """
    held = PublishedReport.objects.filter(
        withdrawn=False, inspection_start__isnull=False, recommendations__isnull=False
    ).exclude(authority="")
    if settings.AUTHORITY:
        held = held.filter(authority__iexact=settings.AUTHORITY)
    taken = set(InspectionReport.objects.values_list("reference", flat=True))
    found = held.distinct().order_by("-inspection_start", "-pk")
    return [one for one in found if reference_of(one) not in taken]


def take_up_published(
    *, by: Account, published: PublishedReport, otherwise: str = ""
) -> list[AreaForImprovement]:
    """Make improvement items of what a report in the library asks for, with tests proposed.

    Many reports give no time: `otherwise` is then how soon the authority means to have it done.
    Raises Refused.
    """
    allow(by, WRITE)
    asked = list(published.recommendations.all())
    tiers = [TIERS.get(one.tier, one.tier) for one in asked]
    known = AreaForImprovement.Tier.values
    if not asked or published.inspection_start is None:
        raise Refused("Nothing that this report asks for, or no day of it, could be read.")
    if otherwise not in known and any(tier not in known for tier in tiers):
        raise Refused("This report gives no time for some of it. Say how soon it should be done.")
    with deed(by=by, why="A published report was taken up"):
        report = InspectionReport.objects.create(
            reference=reference_of(published),
            began_on=published.inspection_start,
            ended_on=published.inspection_end,
            published_on=published.published_on,
            recorded_by=by,
        )
        return begin_items(
            by=by,
            report=report,
            asked_for=[
                AskedFor(one.text, tier if tier in known else otherwise)
                for one, tier in zip(asked, tiers, strict=True)
            ],
        )


def attach_test(
    *, by: Account, area: AreaForImprovement, test: str, number: Decimal | None = None, why: str
) -> AttachedTest:
    """Attach a live test of the book to an area, with a number of your own if you have one.

    A test that was proposed for it is taken by this. Raises Refused.
    """
    allow(by, WRITE)
    held = all_tests().get(test)
    if held is None:
        raise Refused("There is no such live test. Choose one from the list.")
    if not why.strip():
        raise Refused("Say why this shows it: whoever reads it later must be able to judge.")
    if number is not None and number < 0:
        raise Refused("The number cannot be less than nought.")
    there = area.tests.filter(test=test, taken_off_because="").first()
    if there is not None and not there.proposed:
        raise Refused("That test is attached already. Take it off first to change its number.")
    with deed(by=by, why="Attached a live test"):
        made = there or AttachedTest(area=area, test=test)
        made.proposed, made.number, made.why, made.attached_by = False, number, why.strip(), by
        made.save()
        note(by=by, did=f"attached the live test “{held.says}”", about=area, why=why)
    return made


def take_off_test(*, by: Account, attached: AttachedTest, because: str) -> None:
    """Take a live test off an area, with the reason. Raises Refused."""
    allow(by, WRITE)
    if not because.strip():
        raise Refused("Say why it no longer shows what was asked for.")
    if attached.taken_off_because:
        raise Refused("It was taken off already.")
    with deed(by=by, why="Took off a live test"):
        attached.taken_off_because = because.strip()
        attached.save(update_fields=["taken_off_because"])
        note(by=by, did=f"took off the live test {attached}", about=attached.area, why=because)


def agree_action(
    *,
    by: Account,
    area: AreaForImprovement,
    what: str,
    agreed_on: dt.date,
    due_on: dt.date,
    owner: Worker | None = None,
    owner_says: str = "",
) -> Action:
    """Agree what is to be done about an area, by whom and by when. Raises Refused."""
    allow(by, WRITE)
    if not what.strip():
        raise Refused("Say what is to be done.")
    if owner is None and not owner_says.strip():
        raise Refused("Name the person who answers for it: everybody's is nobody's.")
    if due_on < agreed_on:
        raise Refused("It cannot be due before it is agreed. Correct one of the dates.")
    with deed(by=by, why="Agreed an action about an area for improvement"):
        action = Action.objects.create(
            area=area,
            what=what.strip(),
            owner=owner,
            owner_says=owner_says.strip(),
            agreed_on=agreed_on,
            due_on=due_on,
        )
        note(by=by, did="agreed an action about an area for improvement", about=area)
    return action


def finish_action(*, by: Account, action: Action, done_on: dt.date, result: str) -> Action:
    """Say that an action was done and what came of it. Raises Refused."""
    allow(by, WRITE)
    if done_on < action.agreed_on:
        raise Refused("It cannot have been done before it was agreed.")
    if not result.strip():
        raise Refused(
            "Say what came of it, or that nothing can be seen yet: done is not the same as better."
        )
    with deed(by=by, why="Said what came of an action"):
        action.done_on, action.result = done_on, result.strip()
        action.save(update_fields=["done_on", "result"])
        note(by=by, did="said what came of an action", about=action.area)
    return action


def name_owner(
    *, by: Account, area: AreaForImprovement, owner: Worker | None = None, owner_says: str = ""
) -> None:
    """Say who owns an area for improvement. Raises Refused."""
    allow(by, WRITE)
    if owner is None and not owner_says.strip():
        raise Refused("Name the person who owns it.")
    with deed(by=by, why="Named the owner of an area for improvement"):
        area.owner, area.owner_says, area.owner_named = owner, owner_says.strip(), True
        area.save(update_fields=["owner", "owner_says", "owner_named"])
        note(by=by, did="named the owner of an area for improvement", about=area)


def close_by_hand(
    *, by: Account, area: AreaForImprovement, closed_on: dt.date, because: str
) -> Closing:
    """Close an area whatever its tests say, with the reason, which stays beside them.

    Raises Refused.
    """
    allow(by, CLOSE)
    if not because.strip():
        raise Refused("Closing by hand needs a reason: it stands beside what the record shows.")
    if area.closings.filter(reopened_on__isnull=True).exists():
        raise Refused("It is closed by hand already. Reopen it first.")
    with deed(by=by, why=because):
        closing = Closing.objects.create(
            area=area, closed_on=closed_on, closed_because=because.strip(), closed_by=by
        )
        note(by=by, did="closed an area for improvement by hand", about=area, why=because)
    return closing


def reopen(*, by: Account, area: AreaForImprovement, reopened_on: dt.date, because: str) -> Closing:
    """Open again an area that was closed by hand. Raises Refused."""
    allow(by, CLOSE)
    closing = area.closings.filter(reopened_on__isnull=True).first()
    if closing is None:
        raise Refused("It is not closed by hand, so there is nothing to reopen.")
    if not because.strip():
        raise Refused("Say why it is reopened.")
    if reopened_on < closing.closed_on:
        raise Refused("It cannot be reopened before it was closed. Correct the date.")
    with deed(by=by, why=because):
        closing.reopened_on, closing.reopened_because = reopened_on, because.strip()
        closing.reopened_by = by
        closing.save()
        note(by=by, did="reopened an area for improvement", about=area, why=because)
    return closing
