"""How a manager's grades agree with an auditor's of the same child's work."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from sightline.record.audit.models import CaseAudit, Grade, SectionGrade, SignOff
from sightline.record.workforce.models import Worker
from sightline.record.workforce.signing import Area

GRADES = list(Grade.values)
"""From the best to the worst, so that a place in it is a grade from 1 to 4."""
WITHIN = dt.timedelta(days=365)
NEVER = ("draft", "entered in error")


@dataclass(frozen=True)
class Pair:
    """One thing that a manager and an auditor both graded; 1 is the best, 4 the worst."""

    child_id: int
    manager_id: int
    area: str
    manager: int
    auditor: int
    signed_on: dt.date
    audited_on: dt.date

    @property
    def higher(self) -> bool:
        """Whether the manager thought better of it."""
        return self.manager < self.auditor


@dataclass
class Agreement:
    """How often one manager's grades are the auditor's, and which way they differ."""

    worker: Worker | None
    pairs: list[Pair] = field(default_factory=list)

    def count(self, only: Iterable[bool]) -> int:
        """How many of these are so."""
        return sum(1 for each in only if each)

    @property
    def same(self) -> int:
        """Grades that are the same."""
        return self.count(each.manager == each.auditor for each in self.pairs)

    @property
    def near(self) -> int:
        """Grades that are the same or one apart."""
        return self.count(abs(each.manager - each.auditor) <= 1 for each in self.pairs)

    @property
    def higher(self) -> int:
        """Grades where the manager thought better of the work than the auditor."""
        return self.count(each.higher for each in self.pairs)

    @property
    def lower(self) -> int:
        """Grades where the manager thought worse of it."""
        return self.count(each.manager > each.auditor for each in self.pairs)

    @property
    def beyond_chance(self) -> float | None:
        """Weighted kappa: 1 agrees always, 0 no better than chance; None where it means nothing.

        A disagreement weighs by how many grades apart it is.
        """
        return kappa([(each.manager, each.auditor) for each in self.pairs])


def kappa(pairs: Collection[tuple[int, int]]) -> float | None:
    """Cohen's kappa with linear weights over grades 1 to 4; None where all gave one grade."""
    if not pairs:
        return None
    apart = sum(abs(one - other) for one, other in pairs) / len(pairs)
    first = [sum(1 for one, _ in pairs if one == grade) for grade in range(1, 5)]
    second = [sum(1 for _, other in pairs if other == grade) for grade in range(1, 5)]
    expected = (
        sum(first[i] * second[j] * abs(i - j) for i in range(4) for j in range(4)) / len(pairs) ** 2
    )
    return 1 - apart / expected if expected else None


def pairs(since: dt.date, until: dt.date, child_ids: Collection[int] | None = None) -> list[Pair]:
    """What was graded twice, for audits between two days.

    Beside each audited area stands the manager's latest grade of it for that child, authorised
    within the year before the audit; `overall` is graded by both as well.
    """
    audits = CaseAudit.objects.filter(audited_on__range=(since, until)).exclude(status__in=NEVER)
    if child_ids is not None:
        audits = audits.filter(child_id__in=child_ids)
    audits = list(audits.order_by("audited_on", "pk"))
    signed = _signed({each.child_id for each in audits})
    found = []
    for audit in audits:
        for area in (*map(str, Area), "overall"):
            grade = getattr(audit, area)
            given = _latest(signed.get((audit.child_id, area), ()), audit.audited_on)
            if grade and given is not None and given[1] != audit.auditor_id:
                day, manager_id, theirs = given
                found.append(
                    Pair(
                        audit.child_id,
                        manager_id,
                        area,
                        GRADES.index(theirs) + 1,
                        GRADES.index(grade) + 1,
                        day,
                        audit.audited_on,
                    )
                )
    return found


def _signed(child_ids: set[int]) -> dict[tuple[int, str], list[tuple[dt.date, int, str]]]:
    """Managers' grades by child and area, each with its day and the manager, in order."""
    out: dict[tuple[int, str], list[tuple[dt.date, int, str]]] = defaultdict(list)
    held = SignOff.objects.filter(child_id__in=child_ids, manager__isnull=False)
    held = held.filter(outcome="authorised").exclude(status__in=NEVER).order_by("decided_on", "pk")
    for child_id, day, manager_id, grade in held.values_list(
        "child_id", "decided_on", "manager_id", "overall"
    ):
        out[(child_id, "overall")].append((day, manager_id, grade))
    parts = SectionGrade.objects.filter(sign_off__in=held).exclude(area="")
    for child_id, area, day, manager_id, grade in parts.order_by(
        "sign_off__decided_on", "pk"
    ).values_list(
        *("sign_off__child_id", "area", "sign_off__decided_on", "sign_off__manager_id", "grade")
    ):
        out[(child_id, area)].append((day, manager_id, grade))
    return out


def _latest(
    given: Iterable[tuple[dt.date, int, str]], audited_on: dt.date
) -> tuple[dt.date, int, str] | None:
    near = [each for each in given if audited_on - WITHIN <= each[0] <= audited_on]
    return near[-1] if near else None


def by_manager(found: Iterable[Pair]) -> list[Agreement]:
    """The agreement of each manager, those who thought better of work than auditors did first."""
    grouped: dict[int, list[Pair]] = defaultdict(list)
    for each in found:
        grouped[each.manager_id].append(each)
    workers = Worker.objects.in_bulk(grouped)
    made = [Agreement(workers.get(pk), held) for pk, held in grouped.items()]
    return sorted(made, key=lambda one: (one.same / len(one.pairs), str(one.worker)))
