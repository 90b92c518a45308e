"""The sample is drawn in the open: the page says how, and what it can tell."""

import pytest

from sightline.inspection.conduct.services import sampling
from tests import inspecting

pytestmark = pytest.mark.django_db
SAMPLE = "inspection.sample.sample"
SENT = {
    "do": "draw", "seed": "04-11-23", "seed_from": "the lottery", "codes": ["8"],
    "stratify": ["need", "age"], "size": "4", "worry_size": "2",
}  # fmt: skip


def test_before_lists_are_frozen_it_says_what_to_do(as_, scene):
    inspection = inspecting.set_up(scene)

    page = as_(scene.director, SAMPLE, inspection_id=inspection.pk).words
    assert "Freeze the lists first" in page


def test_it_is_drawn_and_explained(as_, scene):
    inspection = inspecting.set_up(scene)
    sampling.freeze(by=scene.director, inspection=inspection, codes=["8"])
    here = {"inspection_id": inspection.pk}
    assert as_(scene.director, SAMPLE, SENT, **here).status_code == 302

    page = as_(scene.director, SAMPLE, **here).words
    # Whom the lot falls on depends on their numbers; of the two to worry about it may take one.
    more = inspection.draws.get().worry_size
    assert 1 <= more <= 2
    assert (
        f"4 children of 12 drawn by lot, and {more} more because something known is wrong" in page
    )
    assert "In care, under 5" in page
    assert "The same children, in the same order" in page
    assert "Lives outside the area" in page
    assert "hypergeometric" in page


def test_an_inspector_sees_the_children_and_a_manager_does_not(as_, scene):
    inspection = inspecting.sampled(scene)
    here = {"inspection_id": inspection.pk}
    page = as_(scene.lead, SAMPLE, **here).words

    assert page.count("Kit Example-") == 4
    assert "drawn again" not in page.lower()
    other = inspecting.account("oth.other", "inspector")
    assert as_(other, SAMPLE, **here).status_code == 404
    assert as_(scene.manager, SAMPLE, **here).status_code == 404


def test_an_inspector_draws_nothing(as_, scene):
    inspection = inspecting.sampled(scene)
    sent = SENT | {"why_again": "I would like others"}

    assert as_(scene.lead, SAMPLE, sent, inspection_id=inspection.pk).status_code == 422
    assert inspection.draws.count() == 1
