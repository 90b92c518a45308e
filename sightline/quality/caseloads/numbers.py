"""The weights and numbers of caseloads: the usual ones, and those the authority has set."""

from dataclasses import dataclass

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.duties.book.workforce.caseloads import CASELOAD, FIRST_YEAR_WORKLOAD
from sightline.duties.language import LocalNumbers
from sightline.duties.models import local_numbers

from ..models import CaseloadNumber
from .work import WORK

PERMISSION = "workforce.weights"
WORKERS_IN_A_YEAR = "workers in a year"


@dataclass(frozen=True)
class Number:
    """One number that an authority may set: what it is, the usual, and what it is here."""

    name: str
    title: str
    usual: int
    tenths: int
    why: str = ""

    @property
    def is_usual(self) -> bool:
        """Whether the authority has left it as it was."""
        return not self.why


def weight_name(code: str) -> str:
    """The name under which the weight of a kind of work is set."""
    return f"weight: {code}"


def _usual() -> dict[str, tuple[str, int]]:
    weights = {weight_name(each.code): (f"Weight: {each.title}", each.tenths) for each in WORK}
    title = "Social workers in twelve months, from which to warn of too many changes"
    return {**weights, WORKERS_IN_A_YEAR: (title, 30)}


def numbers() -> dict[str, Number]:
    """Every number that an authority may set, as it is here."""
    here = {each.name: each for each in CaseloadNumber.objects.all()}
    return {
        name: Number(
            name,
            title,
            usual,
            here[name].tenths if name in here else usual,
            here[name].why if name in here else "",
        )
        for name, (title, usual) in _usual().items()
    }


def set_number(*, by: Account, name: str, tenths: int, why: str) -> CaseloadNumber:
    """Put the authority's own weight or number in place of the usual one. Raises Refused."""
    allow(by, PERMISSION)
    if name not in _usual():
        raise Refused(f"'{name}' is not a number that an authority sets. Choose one listed.")
    if not 0 < tenths <= 1000:
        raise Refused("Give a number above nought and up to 100, with one decimal at most.")
    if name == WORKERS_IN_A_YEAR and tenths % 10:
        raise Refused("Give a whole number of workers.")
    if len(why.split()) < 3:
        raise Refused("Say in a sentence why: which local decision does it come from?")
    with deed(by=by, why=why):
        saved, _ = CaseloadNumber.objects.update_or_create(
            name=name, defaults={"tenths": tenths, "why": why.strip()}
        )
        note(by=by, did=f"set {name} to {tenths / 10:g}", about=saved, why=why)
    return saved


def limit_of(percent: int, first_year: bool, local: LocalNumbers | None = None) -> float:
    """The most work a worker may hold: the authority's own limit, by share of full time.

    It is the number of the duties `caseload-limit` and `nqsw-workload`, set where they are set.
    """
    duty = FIRST_YEAR_WORKLOAD if first_year else CASELOAD
    clock = duty.versions[0].clock
    # The duty for newly qualified workers makes no allowance for part-time work; this does, so
    # that a manager is warned before giving a half-time beginner a full load.
    here = local or local_numbers()
    return here.count(clock.at_most) * clock.tenths / 10 * percent / 100
