"""Every example of every duty holds, and every duty shows all that a reader needs to see."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from django.apps import apps
from django.core.exceptions import FieldDoesNotExist

from sightline.core.calendar import usual_terms
from sightline.core.coverage import FOREVER
from sightline.core.facts import Event
from sightline.duties.because import because
from sightline.duties.book import all_validities, judged_by, whole_book
from sightline.duties.clock import Position, position
from sightline.duties.engine import clocks
from sightline.duties.examples import coverage, events, worked
from sightline.duties.language import Limit, LocalNumbers, Throughout

DUTIES = whole_book()
EXAMPLES = [
    pytest.param(duty, example, id=f"{duty.code}: {example.says}")
    for duty in DUTIES.values()
    for example in duty.examples
]
FACTS = {fact.name: fact for duty in DUTIES.values() for fact in duty.facts}


@pytest.mark.parametrize("duty,example", EXAMPLES)
def test_example_holds(duty, example):
    found = tuple((due, stands) for _, due, stands, _ in worked(duty, example))

    assert found == example.then


@pytest.mark.parametrize("duty,example", EXAMPLES)
def test_every_clock_explains_itself_and_names_its_rule(duty, example):
    versions = {version.name for version in duty.versions}
    for clock, _, stands, says in worked(duty, example):
        assert clock.version in versions
        assert says[0].isupper() and says.endswith(".")
        assert "None" not in says and "  " not in says
        assert says.startswith("Cannot tell") == (stands == Position.CANNOT_TELL)


@pytest.mark.parametrize("duty", DUTIES.values(), ids=DUTIES)
def test_duty_shows_met_late_due_and_cannot_tell(duty):
    shown = {stands for example in duty.examples for _, stands in example.then}

    assert "met" in shown
    assert shown & {"met late", "missed"}
    assert shown & {"overdue", "missed"}
    assert "due" in shown
    assert "cannot tell" in shown


@pytest.mark.parametrize(
    "duty", [duty for duty in DUTIES.values() if duty.valid_if], ids=lambda duty: duty.code
)
def test_duty_with_requirements_shows_what_was_done_and_does_not_count(duty):
    shown = {
        attempt.why
        for example in duty.examples
        for clock, *_ in worked(duty, example)
        for attempt in clock.not_valid
    }

    assert shown and shown <= {requirement.otherwise for requirement in duty.valid_if}


@pytest.mark.parametrize("duty", DUTIES.values(), ids=DUTIES)
def test_duty_names_its_law_and_its_people(duty):
    assert duty.basis and duty.title[0].isupper() and not duty.title.endswith(".")
    assert duty.owner != duty.escalates_to
    assert (duty.rule_class == "local") == ("L" in duty.certainty)


@pytest.mark.parametrize("duty", DUTIES.values(), ids=DUTIES)
def test_versions_follow_each_other_without_a_gap(duty):
    plain = [version for version in duty.versions if not version.such_that]
    for before, after in itertools.pairwise(plain):
        assert before.until is not None and after.since == before.until + dt.timedelta(days=1)
    # Of the last, a duty of 2014 took over part and the version that is left has a condition.
    over = {"initial-assessment", "core-assessment", "distant-placement-approval"}
    assert plain[-1].until is None or duty.code in over


def test_there_are_at_least_20_duties_of_the_first_release():
    wanted = {
        *("cla-visit-first", "cla-visit-year1", "cla-visit-settled"),
        *("cla-review-1", "cla-review-2", "cla-review-n", "iha", "rha-under5", "rha-over5"),
        *("care-plan", "pathway-plan", "pathway-review", "single-assessment"),
        *("initial-assessment", "core-assessment", "icpc", "core-group-first", "cp-visit"),
        *("cp-review-first", "cp-review-later", "missing-rhi", "case-allocation"),
    }

    assert wanted <= set(DUTIES)
    assert len(DUTIES) >= 38


@pytest.mark.parametrize("fact", FACTS.values(), ids=FACTS)
def test_fact_is_read_from_columns_that_exist(fact):
    model = apps.get_model(fact.rows)
    columns = [fact.on, fact.child, fact.about, *([fact.at] if fact.at else [])]
    for column in [*columns, *(detail.column for detail in fact.details)]:
        at = model
        for step in column.split("__"):
            assert at is not None, f"{fact.name}: {column}"
            try:
                found = next(
                    field for field in at._meta.fields if step in (field.name, field.attname)
                )
            except StopIteration:
                raise FieldDoesNotExist(f"{fact.name}: {fact.rows} has no {column}") from None
            at = found.related_model
    model.objects.filter(**dict(fact.only))


@pytest.mark.parametrize("fact", FACTS.values(), ids=FACTS)
def test_fact_speaks_in_a_clause(fact):
    assert fact.says and not fact.says.endswith(".")
    assert fact.says == fact.says.lower() or fact.says[0].islower()


def test_the_words_that_the_brief_gave():
    duty = DUTIES["cla-visit-year1"]
    example = next(one for one in duty.examples if one.says.startswith("last seen"))
    clock = clocks(duty, events(example), coverage(duty, example))[-1]

    assert because(clock, duty, dt.date(2013, 7, 12)) == (
        "Due 22 June 2013, 20 days ago: 6 weeks from 11 May, when a visit was made to the child in"
        " care. On 14 June a visit was made to the child in care, but it was made by a worker who"
        " is not a qualified social worker: it happened, and it does not count."
    )


def test_an_attempt_is_not_mentioned_before_it_was_made():
    duty = DUTIES["cla-visit-year1"]
    example = next(one for one in duty.examples if one.says.startswith("last seen"))
    clock = clocks(duty, events(example), coverage(duty, example))[-1]

    assert "14 June" not in because(clock, duty, dt.date(2013, 6, 13))
    assert position(clock, dt.date(2013, 5, 10)) is None


def test_duties_are_pure_data():
    """No function hides in a duty: a second interpreter must be able to read all of it."""

    def walk(value, path):
        assert not callable(value) or isinstance(value, type), path
        if isinstance(value, tuple | list):
            for part in value:
                walk(part, path)
        for name in getattr(value, "__dataclass_fields__", {}):
            walk(getattr(value, name), f"{path}.{name}")

    for duty in DUTIES.values():
        walk(duty, duty.code)
        if duty.kind not in (Throughout, Limit):
            assert not duty.lapses, "only what must hold all the time can lapse"


def test_the_last_day_there_is_means_for_ever():
    assert dt.date(9999, 12, 31) == FOREVER


@pytest.mark.parametrize("validity", all_validities().values(), ids=all_validities())
def test_a_rule_of_what_counts_judges_duties_and_is_not_one(validity):
    judged = judged_by(validity)

    assert validity.code not in DUTIES
    assert len(judged) >= 3
    for code in judged:
        shown = {
            attempt.why
            for example in DUTIES[code].examples
            for clock, *_ in worked(DUTIES[code], example)
            for attempt in clock.not_valid
        }
        assert shown <= {one.otherwise for one in validity.requirements}


def test_the_two_rules_of_what_counts_are_in_the_book():
    assert set(all_validities()) == {"cla-visit-valid", "cla-review-valid"}
    assert "cla-visit-reg24" in judged_by(all_validities()["cla-visit-valid"])
    assert "adoption-wait-review" in judged_by(all_validities()["cla-review-valid"])


def test_a_term_is_counted_by_the_terms_an_authority_holds():
    """The plan of January 2015 is owed again 65 school days on: by 12 May, after Easter."""
    duty = DUTIES["pep-termly"]
    example = next(one for one in duty.examples if one.says.startswith("since 2014"))
    local = LocalNumbers(terms=usual_terms())
    given, covered = events(example), coverage(duty, example)

    (clock,) = clocks(duty, given, covered, local=local)

    assert clock.due_on is not None
    assert usual_terms().open.by_the_end_of(clock.due_on) == 65 + usual_terms().open.by_the_end_of(
        clock.counted_from
    )
    assert position(clock, clock.due_on) == Position.DUE
    assert position(clock, clock.due_on + dt.timedelta(days=1)) == Position.OVERDUE


def test_no_child_in_a_placement_is_owed_visits_by_two_rules_at_once():
    """The general rule, and that for a temporary carer, never both fit one beginning."""
    general, special = DUTIES["cla-visit-first"], DUTIES["cla-visit-reg24"]
    for details in (
        {"kind": "U4", "temporarily_approved": None},
        {"kind": "Q1", "temporarily_approved": True},
        {"kind": "", "temporarily_approved": None},
        {"kind": "P1", "temporarily_approved": None},
    ):
        given = {"placement began": [Event(dt.date(2013, 6, 3), 1, None, details)]}
        spans = {fact: [(dt.date.min, FOREVER)] for fact in FACTS}
        both = [len(clocks(duty, given, spans)) for duty in (general, special)]
        assert sum(both) == (0 if details["kind"] == "P1" else 1)
