"""Switching a framework's limit on a grade off, or on, for one inspection: with a reason kept."""

from __future__ import annotations

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.inspection.frameworks import framework

from ..models import Inspection
from ..weighing import applies
from .standing import not_published, said


def switch(*, by: Account, inspection: Inspection, code: str, why: str) -> bool:
    """Let a limit hold no longer, or again, from now on; whether it now holds. Raises Refused.

    The framework texts could not all be read, so what we know of a limit may be wrong.
    """
    allow(by, "inspections.run")
    not_published(inspection)
    scale = framework(inspection.framework)
    guard = next((each for each in scale.guards if each.code == code), None)
    if guard is None:
        raise Refused(f"{scale.title} has no such limit.")
    why = said(why, "Say why it should not hold here, or should hold again.")
    holds = not applies(inspection, guard)
    others_off = [each for each in inspection.guards_off if each != code]
    others_on = [each for each in inspection.guards_on if each != code]
    with deed(by=by, why=why):
        inspection.guards_off = others_off if holds else [*others_off, code]
        inspection.guards_on = [*others_on, code] if holds and not guard.on else others_on
        inspection.save(update_fields=["guards_off", "guards_on"])
        did = "switched a limit on" if holds else "switched a limit off"
        note(by=by, did=did, about=inspection, why=f"{code}: {why}")
    return holds
