"""Freezing the lists and drawing the sample, in the open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account

from .. import strata
from ..drawing import Listed
from ..drawing import draw as drawn_by_lot
from ..lists.book import lists as all_lists
from ..lists.book import of_children
from ..lists.drawing_up import draw_up
from ..models import Draw, FrozenList, Inspection, Sampled
from ..worries import Worried, most_worrying, worried_about
from .setting_up import end_reach, give_reach, versions
from .standing import not_published, said

LARGEST = 400


def freeze(*, by: Account, inspection: Inspection, codes: Sequence[str]) -> list[FrozenList]:
    """Freeze these lists as they stood on the cut-off. Raises Refused for one frozen already."""
    allow(by, "inspections.run")
    not_published(inspection)
    known = all_lists()
    wanted = [code for code in known if code in set(codes)]
    if not wanted:
        raise Refused("Choose at least one list.")
    frozen = set(inspection.lists.values_list("code", flat=True))
    if twice := [code for code in wanted if code in frozen]:
        raise Refused(
            f"List {', '.join(twice)} is frozen already and stays as it is. To draw it up anew,"
            " set up another inspection."
        )
    used = versions(inspection.framework)
    made = []
    with deed(by=by, why="Lists were frozen"):
        for code in wanted:
            held = draw_up(known[code], inspection.as_at)
            made.append(
                FrozenList.objects.create(
                    inspection=inspection,
                    code=code,
                    title=known[code].title,
                    as_at=inspection.as_at,
                    columns=held.columns,
                    rows=held.rows,
                    children=held.children,
                    fingerprint=held.fingerprint,
                    versions=used,
                    frozen_by=by,
                )
            )
        note(by=by, did="froze lists of children", about=inspection, why=", ".join(wanted))
    return made


def frozen_of(inspection: Inspection, codes: Sequence[str]) -> list[strata.Frozen]:
    """These frozen lists, as a sample is drawn from them. Raises Refused where one is missing."""
    if others := sorted(set(codes) - set(of_children())):
        raise Refused(f"List {', '.join(others)} names no children. Choose lists of children.")
    held = {each.code: each for each in inspection.lists.filter(code__in=codes)}
    if missing := sorted(set(codes) - set(held)):
        raise Refused(f"List {', '.join(missing)} is not frozen yet. Freeze it first.")
    if not held:
        raise Refused("Choose at least one frozen list to draw from.")
    return [
        (code, held[code].columns, held[code].rows, held[code].children) for code in sorted(held)
    ]


@dataclass(frozen=True)
class Design:
    """How a sample is to be drawn: the seed and where it is from, the lists, groups and sizes."""

    seed: str
    seed_from: str
    codes: Sequence[str]
    stratify: Sequence[str]
    size: int
    worry_size: int

    def sound(self) -> Design:
        """The same, once it is known to be possible. Raises Refused."""
        if not 1 <= self.size <= LARGEST or not 0 <= self.worry_size <= LARGEST:
            raise Refused(f"Draw from 1 to {LARGEST} children, and as many again by worry at most.")
        if unknown := [name for name in self.stratify if name not in strata.STRATIFIERS]:
            raise Refused(f"Children cannot be grouped by {', '.join(unknown)}.")
        seed = said(self.seed, "Give a seed: a number nobody here could choose, as a lottery's.")
        origin = said(self.seed_from, "Say where the seed comes from, so that it can be looked up.")
        return replace(self, seed=seed, seed_from=origin)


def draw(*, by: Account, inspection: Inspection, design: Design, why_again: str = "") -> Draw:
    """Draw the sample: by lot within groups, and by what is worrying. Raises Refused.

    Every draw is kept and numbered. After the first, another needs a reason, and the reach to
    those who were drawn before ends.
    """
    allow(by, "inspections.run")
    not_published(inspection)
    design = design.sound()
    before = inspection.draws.order_by("-number").first()
    if before is not None:
        why_again = said(why_again, "A sample is drawn already. Say why another is needed.")
        if Sampled.objects.filter(draw=before, review__isnull=False).exists():
            raise Refused(
                "Files of this sample have been read, so it stands. Draw again before reading."
            )
    lists = frozen_of(inspection, design.codes)
    if not strata.told_by(lists):
        raise Refused("There is no child on these lists. Choose others.")
    with deed(by=by, why=f"A sample was drawn with seed {design.seed}"):
        made = _drawn(by, inspection, design, lists, why_again)
        members = list(inspection.members.select_related("account"))
        for member in members:
            end_reach(inspection, member, made.drawn_at)
        give_reach(by=by, draw=made, members=members)
        why = f"seed {design.seed}, number {made.number}"
        note(by=by, did="drew a sample", about=inspection, why=why)
    return made


def _drawn(
    by: Account,
    inspection: Inspection,
    design: Design,
    lists: list[strata.Frozen],
    why_again: str,
) -> Draw:
    """The rows of a draw, worked out from the lists, the seed and what is known to be wrong."""
    mark = strata.fingerprint_of(lists)
    groups = strata.grouped(strata.told_by(lists), design.stratify)
    chosen = drawn_by_lot(groups, design.seed, mark, design.size)
    worried = worried_about(inspection.as_at, [each.child for each in groups])
    lots = {each.child for each in chosen}
    besides = [replace(each, children=each.children - lots) for each in worried]
    worrying = [one for one, _ in most_worrying(besides, design.seed, mark, design.worry_size)]
    taken = Counter(each.stratum for each in chosen)
    made = Draw.objects.create(
        inspection=inspection,
        number=inspection.draws.count() + 1,
        seed=design.seed,
        seed_from=design.seed_from,
        fingerprint=mark,
        lists=[code for code, *_ in lists],
        stratify=list(design.stratify),
        size=len(chosen),
        worry_size=len(worrying),
        population=len(groups),
        strata=[
            {"name": name, "of": of, "drawn": taken[name]}
            for name, of in sorted(Counter(each.stratum for each in groups).items())
        ],
        worries=_counted(worried),
        why_again=why_again,
        drawn_by=by,
    )
    _keep(made, groups, [each.child for each in chosen], worrying, worried)
    return made


def _counted(worried: Sequence[Worried]) -> list[dict[str, str | int]]:
    return [
        {
            "code": each.worry.code,
            "says": each.worry.says,
            "children": len(each.children),
            "cannot_tell": each.cannot_tell,
        }
        for each in worried
    ]


def _keep(
    made: Draw,
    groups: Sequence[Listed],
    by_lot: Sequence[int],
    worrying: Sequence[int],
    worried: Sequence[Worried],
) -> None:
    """A row for each child drawn: those by lot first, in the order of their lots."""
    group_of = {each.child: each.stratum for each in groups}
    lots = set(by_lot)
    order = [*by_lot, *(child for child in worrying if child not in lots)]
    Sampled.objects.bulk_create(
        Sampled(
            draw=made,
            child_id=child,
            place=place,
            at_random=child in lots,
            stratum=group_of[child],
            worries=[one.worry.code for one in worried if child in one.children],
        )
        for place, child in enumerate(order, start=1)
    )


def drawn_again(made: Draw) -> list[int]:
    """Who would be drawn by lot from the same frozen lists and seed: for anybody who doubts it."""
    lists = frozen_of(made.inspection, made.lists)
    if strata.fingerprint_of(lists) != made.fingerprint:
        raise Refused("These are not the lists that the sample was drawn from.")
    groups = strata.grouped(strata.told_by(lists), made.stratify)
    return [each.child for each in drawn_by_lot(groups, made.seed, made.fingerprint, made.size)]
