"""What each level of help is for, so that a decision names the reason a colleague can weigh."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Criterion:
    """One reason for a level of help, in words that can be argued with."""

    code: str
    level: str
    says: str
    decisions: tuple[str, ...]


NOTHING, ADVICE, EARLY = "no further action", "advice", "early help"
REFERRAL, OPEN, ELSEWHERE = "accepted as referral", "added to open work", "other authority"

CRITERIA = (
    Criterion("harm-now", "Protection", "The child may come to harm today.", (REFERRAL, OPEN)),
    Criterion(
        "significant-harm",
        "Protection",
        "There is reason to think the child suffers, or is likely to suffer, significant harm.",
        (REFERRAL, OPEN),
    ),
    Criterion(
        "development",
        "Child in need",
        "Without help the child's health or development is unlikely to be what it should be.",
        (REFERRAL, OPEN),
    ),
    Criterion("disabled", "Child in need", "The child is disabled.", (REFERRAL, OPEN)),
    Criterion(
        "parents-cannot",
        "Child in need",
        "Nobody with parental responsibility can care for the child, or nobody has it.",
        (REFERRAL, OPEN),
    ),
    Criterion(
        "homeless",
        "Child in need",
        "A young person, or a family with children, has nowhere to live or nothing to live on.",
        (REFERRAL, OPEN),
    ),
    Criterion(
        "several-needs",
        "Early help",
        "The child has needs that one service alone cannot meet, and the family wants help.",
        (EARLY,),
    ),
    Criterion(
        "help-before-worse",
        "Early help",
        "A worry is growing, and help now is likely to keep it from becoming harm.",
        (EARLY,),
    ),
    Criterion(
        "one-service",
        "Everyone's services",
        "School, health or another service can meet the need, and knows that it is to.",
        (ADVICE, NOTHING, EARLY),
    ),
    Criterion(
        "looked-into",
        "Everyone's services",
        "The worry was looked into with those who know the child, and it is not borne out.",
        (NOTHING,),
    ),
    Criterion(
        "information",
        "Everyone's services",
        "We were told something for the record, and nothing was asked for.",
        (NOTHING, OPEN),
    ),
    Criterion(
        "worker-knows",
        "Open work",
        "A worker is with the child already, has been told, and takes it from here.",
        (OPEN,),
    ),
    Criterion(
        "lives-elsewhere",
        "Elsewhere",
        "The child lives in another authority, which has been told and has answered.",
        (ELSEWHERE,),
    ),
)
BY_CODE = {each.code: each for each in CRITERIA}
EMPTY_REASONS = ("see earlier", "see above", "as above", "as before", "n/a", "nfa", "not met")
"""What people type in place of a reason."""


def fits(code: str, decision: str) -> bool:
    """Whether a criterion can be the reason for a decision."""
    held = BY_CODE.get(code)
    return held is not None and decision in held.decisions


def is_a_reason(text: str) -> bool:
    """Whether a reason says something: at least five words, and not only a pointer elsewhere."""
    bare = text.strip().casefold().rstrip(".")
    return len(bare.split()) >= 5 and bare not in EMPTY_REASONS
