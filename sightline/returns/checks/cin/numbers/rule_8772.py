"""A number is not left uncollected when the referral goes on."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import no_further_action


@rule(
    "8772",
    "Child",
    "UPNunknown",
    "The reason for no pupil number is a referral that went no further (UN7), and a referral"
    " did go further.",
    """
    Child      | LAchildID UPNunknown
    *          | 1         UN7
               | 2         UN7
               | 3         UN6
    CINdetails | LAchildID ReferralNFA
               | 1         1
               | 1         0
               | 2         1
               | 3         0
    """,
    differs="The validator also finds children without any referral, which rule 8590 is for.",
)
def _look(child: Child) -> Iterable[Row]:
    if all(no_further_action(row) for row in child["CINdetails"]):
        return []
    return where(child, "Child", lambda row: row["UPNunknown"] == "UN7")
