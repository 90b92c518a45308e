"""Foreign keys point down: a table may know of what lies below it, never above or beside.

The order is read from .importlinter, which holds it for imports, so it is written once.
"""

from __future__ import annotations

import configparser

import pytest

from . import tracked


def layers(contract: str) -> list[list[str]]:
    """The layers of an import contract from the top, each a list of the packages in it."""
    told = configparser.ConfigParser()
    assert told.read(tracked.ROOT / ".importlinter")
    lines = told[f"importlinter:contract:{contract}"]["layers"].split("\n")
    return [[name.strip(" ()") for name in line.split("|")] for line in lines if line.strip()]


def heights() -> dict[str, tuple[int, int]]:
    """How high each app stands: its layer, and its layer within the record."""
    found = {}
    for contract, prefix in (("one-way", "sightline"), ("record", "sightline.record")):
        for depth, names in enumerate(layers(contract)):
            for name in names:
                found[f"{prefix}.{name}"] = -depth
    record = found["sightline.record"]
    heights = {
        name: (record, height) if name.startswith("sightline.record.") else (height, 0)
        for name, height in found.items()
    }
    # Each part of inspection that has tables is an app of its own, and all stand side by side.
    parts = (tracked.ROOT / "sightline" / "inspection").glob("*/apps.py")
    side = heights["sightline.inspection"]
    return heights | {f"sightline.inspection.{part.parent.name}": side for part in parts}


def app_of(model) -> str:
    from django.apps import apps

    return apps.get_app_config(model._meta.app_label).name


def pointers():
    """Every foreign key, one-to-one and many-to-many from one table of ours to another."""
    ours = set(tracked.our_models())
    for model in tracked.our_models():
        for field in [*model._meta.fields, *model._meta.many_to_many]:
            if field.related_model in ours:
                yield pytest.param(
                    app_of(model),
                    app_of(field.related_model),
                    id=f"{model._meta.label}.{field.name}",
                )


def test_every_app_has_a_height():
    assert {app_of(model) for model in tracked.our_models()} <= set(heights())


@pytest.mark.parametrize(("mine", "theirs"), list(pointers()))
def test_foreign_keys_point_down(mine, theirs):
    assert mine == theirs or heights()[theirs] < heights()[mine]


def test_the_order_tells_high_from_low():
    height = heights()

    assert height["sightline.core"] < height["sightline.record.people"]
    assert height["sightline.record.people"] < height["sightline.record.care"]
    assert height["sightline.record.leaving_care"] < height["sightline.duties"]
    assert height["sightline.duties"] < height["sightline.web"]
