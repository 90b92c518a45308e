"""Who may do what, and whose records they can reach."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from .models import Account, ReachGrant

PERMISSIONS = {
    "children.find": "look for a child",
    "children.open": "open a child's record",
    "children.break_glass": "open a record outside your reach with a reason",
    "children.access_log": "see who opened a child's record",
    "children.restrict": "restrict a record to named readers",
    "children.add": "add a child to the record",
    "children.join": "join two records of one child, or take them apart",
    "record.write": "record work with a child",
    "record.sign_off": "sign off work",
    "recording.begin": "say that a team begins to record here",
    "recording.time": "see how long recording takes",
    "protection.senior": "decide as a senior manager when a child may be suffering harm",
    "conferences.chair": "chair child protection conferences",
    "front_door.see": "see what waits at the front door",
    "front_door.record": "record what comes to the front door",
    "front_door.decide": "decide on contacts and referrals",
    "front_door.refer": "make a referral as a partner",
    "early_help.see": "see the register of early help",
    "early_help.write": "record early help",
    "early_help.coordinate": "grade early help and gather unmet needs",
    "work.own": "see your own work list",
    "work.team": "see a team's work",
    "performance.scorecards": "see scorecards",
    "performance.board": "see the figures that partners give to the board",
    "performance.partner": "give a partner's figures to the board",
    "performance.pack": "see the pack that members are given",
    "performance.targets": "set targets",
    "performance.tell": "say what lies behind a figure and agree what is to be done",
    "performance.published": "see published figures beside other authorities",
    "benchmarks.load": "load published figures",
    "workforce.allocate": "allocate a child to a worker",
    "workforce.supervise": "record supervision, posts and first years of workers",
    "workforce.see": "see what is owed to workers",
    "workforce.weights": "set how work is weighed and when to warn of it",
    "quality.agreement": "see how managers' grades agree with auditors'",
    "allegations.see": "see allegations about adults who work with children",
    "allegations.write": "record allegations about adults who work with children",
    "audits.write": "record audits of children's files",
    "audits.draw": "draw a sample of files to audit, and moderate audits",
    "inspections.see": "see what is owed after an inspection",
    "inspections.write": "record inspection reports and what is done about them",
    "library.read": "read the library of published inspection reports",
    "library.keep": "put published inspection reports in the library",
    "improvement.see": "see whether what inspections asked for has happened",
    "improvement.write": "say what is being done about what an inspection asked for",
    "improvement.close": "close or reopen by hand what an inspection asked for",
    "inspections.room": "open the inspection room",
    "inspections.run": "set up an inspection and draw its sample",
    "inspections.answer": "answer what inspectors ask of the authority",
    "inspections.judge": "work on an inspection as one of its inspectors",
    "inspections.readiness": "see how ready the authority is for an inspection",
    "duties.register": "see the duty register",
    "duties.children": "see which children a figure counts",
    "duties.export": "export the duty register",
    "duties.settings": "change the authority's own time limits",
    "returns.load": "load a return",
    "returns.write": "write a return",
    "returns.send": "send a return to the department",
    "returns.see": "see loads and what was set aside",
    "returns.settle": "settle doubtful matches of children",
    "returns.errors": "see errors in returns",
    "returns.mend": "mend an error of a return",
    "returns.accept": "let an error of a return stand",
    "returns.sign": "sign a return off",
    "access.review": "review records opened outside reach",
    "accounts.let_in": "let in someone whose sign-in is locked",
}
"""Every permission, worded to follow "Your roles do not let you"."""


@dataclass(frozen=True)
class Role:
    """A bundle of permissions, and how far the person can see."""

    title: str
    permissions: frozenset[str]
    reach: str


def role(title: str, reach: str, *permissions: str) -> Role:
    """A role, refusing permissions that do not exist."""
    unknown = set(permissions) - set(PERMISSIONS)
    if unknown:
        raise ValueError(f"No such permission: {', '.join(sorted(unknown))}")
    return Role(title, frozenset(permissions), reach)


_PRACTICE = (
    *("children.find", "children.open", "children.break_glass", "work.own", "record.write"),
    *("returns.errors", "returns.mend"),
)
_FIGURES = ("performance.scorecards", "performance.published")
_BOARD = ("performance.board", "improvement.see", *_FIGURES)
_IMPROVE = ("improvement.see", "improvement.write")
_ANSWER_FOR = ("access.review", "accounts.let_in")
_MANAGE = (
    *(*_PRACTICE, "record.sign_off", "work.team", "workforce.allocate", *_ANSWER_FOR),
    *("workforce.supervise", "workforce.see", "performance.tell", "audits.write"),
    "recording.time",
)
_FRONT_DOOR = ("front_door.see", "front_door.record", "children.add", "early_help.see")
_OPEN, _HELP = (
    ("children.find", "children.open", "work.own"),
    ("early_help.see", "early_help.write"),
)
_DUTY = (*_PRACTICE, *_FRONT_DOOR, "early_help.write")
_DECIDE = (*_FRONT_DOOR, "front_door.decide", "children.join", "early_help.write")
_SEE = ("duties.register", "duties.children", "duties.export", "library.read", *_FIGURES)
_INSPECTED = (
    *("inspections.see", "inspections.room", "inspections.answer", "inspections.readiness"),
)
_INSPECT = ("inspections.room", "inspections.judge")

ROLES = {
    "social worker": role(
        "Social worker", "own", *_PRACTICE, "children.access_log", "performance.scorecards"
    ),
    "support worker": role("Support worker", "own", *_PRACTICE),
    "personal adviser": role("Personal adviser", "own", *_PRACTICE, "performance.scorecards"),
    "reviewing officer": role(
        "Independent reviewing officer", "own", *_PRACTICE, *_SEE, "children.access_log"
    ),
    "team manager": role(
        "Team manager",
        "team",
        *_MANAGE,
        *_SEE,
        "children.access_log",
        *("inspections.room", "inspections.answer"),
    ),
    "conference chair": role(
        "Child protection conference chair",
        "own",
        *_PRACTICE,
        *_SEE,
        "children.access_log",
        "conferences.chair",
    ),
    "service manager": role(
        "Service manager",
        "authority",
        *_MANAGE,
        *_SEE,
        *_DECIDE,
        "early_help.coordinate",
        "children.access_log",
        *_INSPECTED,
        "recording.begin",
        *_IMPROVE,
        "protection.senior",
        "workforce.weights",
        "quality.agreement",
        "audits.draw",
    ),
    "duty worker": role("Duty worker", "authority", *_DUTY, "children.access_log"),
    "duty manager": role(
        "Duty manager", "authority", *_MANAGE, *_SEE, *_DECIDE, "children.access_log"
    ),
    "lead professional": role("Lead professional", "families led", *_OPEN, *_HELP),
    "early help coordinator": role(
        "Early help coordinator",
        "early help",
        *(*_OPEN, *_HELP, "children.break_glass", "children.add", "record.write"),
        *("early_help.coordinate", *_FIGURES),
    ),
    "referrer": role("Referrer of a partner", "own referrals", "front_door.refer"),
    "allegations officer": role(
        "Allegations officer", "own", *_PRACTICE, *_SEE, "allegations.see", "allegations.write"
    ),
    "director": role(
        "Director of children's services",
        "authority",
        "front_door.see",
        "early_help.see",
        "children.find",
        "children.open",
        "children.break_glass",
        "children.access_log",
        "children.restrict",
        *_ANSWER_FOR,
        "duties.settings",
        "recording.begin",
        "recording.time",
        "performance.board",
        "performance.pack",
        "performance.targets",
        "performance.tell",
        *("returns.see", "returns.errors", "returns.sign"),
        "workforce.see",
        "workforce.weights",
        "quality.agreement",
        "allegations.see",
        "inspections.write",
        "library.keep",
        "improvement.close",
        *_IMPROVE,
        "inspections.run",
        *_INSPECTED,
        *_SEE,
    ),
    "caldicott guardian": role(
        "Caldicott guardian",
        "authority",
        "children.find",
        "children.open",
        "children.break_glass",
        "children.access_log",
        "children.restrict",
        "access.review",
    ),
    "analyst": role(
        "Performance analyst",
        "authority",
        "children.find",
        "children.open",
        "children.access_log",
        *("returns.load", "returns.write", "returns.send", "returns.see", "returns.settle"),
        *("returns.errors", "returns.mend", "returns.accept", "returns.sign"),
        "benchmarks.load",
        "workforce.see",
        "library.keep",
        *_INSPECTED,
        "performance.board",
        "performance.pack",
        "performance.targets",
        "performance.tell",
        *_IMPROVE,
        *_SEE,
    ),
    "elected member": role(
        "Elected member",
        "aggregates",
        "duties.register",
        "library.read",
        "performance.pack",
        *_BOARD,
    ),
    "health partner": role("Health partner", "aggregates", "performance.partner", *_BOARD),
    "police partner": role("Police partner", "aggregates", "performance.partner", *_BOARD),
    "schools partner": role("Schools partner", "aggregates", "performance.partner", *_BOARD),
    "inspector": role("Inspector", "sample", "children.find", "children.open", *_INSPECT, *_SEE),
    "system": role("The service itself", "authority", *PERMISSIONS),
}

REACH = {
    "own": "the children they are allocated to",
    "team": "the children of their team",
    "authority": "every child known to the authority",
    "sample": "the children in their sample",
    "aggregates": "numbers only, never a child",
    "families led": "the children whose early help they lead",
    "early help": "the children whose families are helped early",
    "own referrals": "the referrals they made themselves, and what their agency is asked",
}

Reader = Callable[[Account | None], QuerySet[Any, int]]
_READERS: dict[str, Reader] = {}


def reads_reach(kind: str) -> Callable[[Reader], Reader]:
    """Register the function that answers, for one kind of reach, which children it holds.

    It gives their ids as a question not yet asked, so that one child can be looked for without
    fetching every other. Reach depends on allocations, which are recorded in a layer above this.
    """

    def register(reader: Reader) -> Reader:
        _READERS[kind] = reader
        return reader

    return register


def roles_of(account: Account) -> list[Role]:
    """The roles this account holds; none while it is closed."""
    return [ROLES[name] for name in account.roles if name in ROLES] if account.is_active else []


def may(account: Account, permission: str) -> bool:
    """Whether any of the person's roles holds the permission. Raises KeyError if there is none."""
    if permission not in PERMISSIONS:
        raise KeyError(f"There is no permission called '{permission}'.")
    if not getattr(account, "is_authenticated", False):
        return False
    return any(permission in each.permissions for each in roles_of(account))


def reaches(account: Account) -> set[str]:
    """The kinds of reach the person's roles give."""
    return {each.reach for each in roles_of(account)}


def granted_children(account: Account) -> set[int]:
    """Children this person has leave to open for now, by sample, by name or by breaking glass."""
    open_now = ReachGrant.objects.filter(account=account, until_at__gt=timezone.now())
    return set(open_now.values_list("child_id", flat=True))


@dataclass(frozen=True)
class Reach:
    """The children a person can open: those `held`, or every child (None) but those `closed`."""

    held: frozenset[int] | None
    closed: frozenset[int] = frozenset()

    def __contains__(self, child_id: int) -> bool:
        """Whether this child is among them."""
        return child_id not in self.closed if self.held is None else child_id in self.held

    @property
    def everyone(self) -> bool:
        """Whether no child at all is left out."""
        return self.held is None and not self.closed

    def of(self, rows: QuerySet[Any, Any], column: str = "child_id") -> QuerySet[Any, Any]:
        """The rows that are about these children."""
        if self.held is not None:
            return rows.filter(**{f"{column}__in": self.held})
        return rows.exclude(**{f"{column}__in": self.closed}) if self.closed else rows


def reach_of(account: Account) -> Reach:
    """The children this person can open, without fetching every child of the authority.

    Restricted records are left out unless the person is a named reader.
    """
    kinds = reaches(account)
    granted = granted_children(account)
    closed_to_me = restricted_children() - granted
    if "authority" in kinds:
        return Reach(None, frozenset(closed_to_me))
    held: set[int] = set()
    for kind in kinds & _READERS.keys():
        held |= set(_READERS[kind](account))
    return Reach(frozenset((held - closed_to_me) | granted))


def children_in_reach(account: Account) -> set[int] | None:
    """The ids of the children this person can open; None means every child."""
    reach = reach_of(account)
    if reach.everyone:
        return None
    return set(_everyone() - reach.closed if reach.held is None else reach.held)


def restricted_children() -> set[int]:
    """Children whose record is kept to named readers."""
    reader = _READERS.get("restricted")
    return set(reader(None)) if reader else set()


def _everyone() -> set[int]:
    return set(_READERS["everyone"](None))


def within_reach(account: Account, child_id: int) -> bool:
    """Whether this person can open this child's record now."""
    return through_what(account, child_id) is not None


def through_what(account: Account, child_id: int) -> str | None:
    """The reach that lets this person in ("team", "broke glass"), or None."""
    grant = (
        ReachGrant.objects.filter(account=account, child_id=child_id, until_at__gt=timezone.now())
        .order_by("-granted_at")
        .first()
    )
    if grant:
        return str(grant.kind)
    if _holds("restricted", None, child_id):
        return None
    kinds = reaches(account)
    if "authority" in kinds:
        return "authority"
    for kind in sorted(kinds):
        if _holds(kind, account, child_id):
            return kind
    return None


def _holds(kind: str, account: Account | None, child_id: int) -> bool:
    """Whether one kind of reach holds this child."""
    reader = _READERS.get(kind)
    if reader is None:
        return False
    held = reader(account)
    column = held.query.values_select[0]  # of ids, whichever table they come from
    return held.filter(**{column: child_id}).exists()
