"""Work is set beside the version before it, with what changed for the child meanwhile."""

import datetime as dt

import pytest

from sightline.record.care.models import CarePlan
from sightline.record.people.models import Address
from sightline.record.story.models import ChildSeen, Visit
from sightline.record.workforce.signing import Part, Section, Signable

from .beside import Beside

pytestmark = pytest.mark.django_db
WORK = Signable(
    code="test-plan",
    rows="care.CarePlan",
    title="plan",
    dated="in_force_from_on",
    sections=(
        Section("wishes", "Wishes", "wishes_of_child", Part.VOICE),
        Section("home", "Home", "text", Part.CIRCUMSTANCES),
    ),
    lacking=lambda row: ["An action has no date."],
)
HOME = (
    "Wren is aged 7 and lives with her aunt in a tidy flat above the shop, where she sleeps well."
)
WISHES = "I want to see my brother on Saturdays and to keep the dog."


def plan(child, on, text=HOME, **more):
    at = dt.datetime.combine(on, dt.time(12), dt.UTC)
    given = {"wishes_of_child": WISHES, "text": text, "recorded_at": at, **more}
    return CarePlan.objects.create(child=child, in_force_from_on=on, **given)


@pytest.fixture
def two(wren):
    """A plan at seven years old, and the same words again at eight."""
    plan(wren, dt.date(2023, 5, 2))
    return plan(wren, dt.date(2023, 11, 6))


def test_copied_words_and_an_age_that_stood_still_are_shown_where_they_are(two):
    beside = Beside(WORK, two)

    assert beside.before.on == dt.date(2023, 5, 2)
    assert any("word for word" in each for each in beside.of("home"))
    assert any("“aged 7”" in each and "is 8 now" in each for each in beside.of("home"))
    assert beside.of("") == ["An action has no date."]


def test_circumstances_that_read_the_same_though_the_child_moved_are_shown(two, wren):
    assert not any("since then" in each for each in Beside(WORK, two).of("home"))
    Address.objects.create(child=wren, kind="home", began_on=dt.date(2023, 8, 1))

    told = Beside(WORK, two).of("home")
    assert any("moved home on 01/08/2023" in each for each in told)


def test_new_words_are_not_called_copied(wren):
    plan(wren, dt.date(2023, 5, 2))
    new = (
        "Since the summer Wren has lived with her father, and sees her aunt at weekends. She is 8."
    )
    beside = Beside(
        WORK, plan(wren, dt.date(2023, 11, 6), new, wishes_of_child="Papa snores! " * 5)
    )

    assert [each for each in beside.findings if each.section] == []


def test_the_first_of_its_kind_stands_alone_and_drafts_and_errors_are_no_version(wren):
    first = plan(wren, dt.date(2023, 5, 2))
    plan(wren, dt.date(2023, 4, 1), status="draft")
    plan(wren, dt.date(2023, 4, 2), status="entered in error")
    plan(wren, dt.date(2023, 12, 1))

    assert Beside(WORK, first).before is None
    assert Beside(WORK, first).of("home") == []


def test_the_childs_own_words_since_then_are_offered_beside(two, wren):
    for day, said in [(dt.date(2023, 3, 1), "Before."), (dt.date(2023, 9, 1), "Since.")]:
        visit = Visit.objects.create(happened_on=day)
        ChildSeen.objects.create(visit=visit, child=wren, childs_words=said)

    assert [each.childs_words for each in Beside(WORK, two).own_words()] == ["Since."]
