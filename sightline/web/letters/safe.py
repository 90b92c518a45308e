"""Looks through a letter before it is sent: for hidden addresses, and for words of the trade."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.utils import timezone

from sightline.core.acting import Refused
from sightline.record.people.choices import AlertKind, Disclosure
from sightline.record.people.models import Address, Alert, Child, FamilyMember

if TYPE_CHECKING:
    from .writing import Letter

JARGON = {
    "ICPC": "first child protection conference",
    "RCPC": "review child protection conference",
    "s47": "enquiry into whether a child is safe",
    "section 47": "enquiry into whether a child is safe",
    "s17": "help for a child in need",
    "section 17": "help for a child in need",
    "s20": "living away from home by agreement",
    "section 20": "living away from home by agreement",
    "LAC": "child in care",
    "CLA": "child in care",
    "CIN": "child in need",
    "CP plan": "child protection plan",
    "IRO": "reviewing officer",
    "LADO": "officer for allegations against adults who work with children",
    "MARAC": "meeting about keeping people safe from abuse at home",
    "PLO": "the steps before going to court",
    "PEP": "plan for school",
    "NEET": "not in school, college or work",
    "DV": "abuse at home",
    "EDT": "out-of-hours team",
    "TAF": "meeting of the people who help the family",
    "SDQ": "questionnaire about feelings",
    "contact centre": "place where families meet",
    "placement": "home",
    "siblings": "brothers and sisters",
    "respite": "a short break",
    "multi-agency": "from several services",
    "safeguarding": "keeping children safe",
    "disengaged": "stopped coming",
    "non-compliant": "has not done what was agreed",
}
"""Words that families say they do not know or do not like, and what to say instead."""


def jargon(text: str) -> list[tuple[str, str]]:
    """Each word of the trade in a text, with what could be said instead."""
    return [
        (word, instead)
        for word, instead in JARGON.items()
        if re.search(
            rf"(?<!\w){re.escape(word)}(?!\w)", text, 0 if word.isupper() else re.IGNORECASE
        )
    ]


def check(letter: Letter) -> None:
    """Raises Refused where the letter would tell an address that must stay hidden."""
    said = _squeezed(letter.text())
    for place in hidden_places(letter.child):
        if place in said:
            raise Refused(
                "The letter holds an address of the child that must not be given. Take it out, or"
                " ask your manager whether it may be shared."
            )
    for place in _places_of_others(letter):
        if place in said:
            raise Refused(
                "The letter holds the address of another member of the family. Take it out: each"
                " gets a letter of their own."
            )


def check_way(letter: Letter, how: str) -> None:
    """Raises Refused for a letter by post to a place where somebody must not know of it."""
    if how == "post" and letter.to.post_is_safe is False:
        raise Refused(
            f"Post to {letter.to.name} is not safe: somebody at that address must not know. Give it"
            " by hand, or ask them how they want to have it."
        )


def hidden_places(child: Child) -> set[str]:
    """The address lines and postcodes of a child that may not be told, squeezed for comparison."""
    held = Address.objects.filter(child=child).exclude(status="entered in error")
    if not _all_hidden(child):
        held = held.exclude(disclosure=Disclosure.ORDINARY)
    return {
        place
        for each in held
        for place in (*_first_lines(each.lines), _squeezed(each.postcode))
        if len(place) > 4
    }


def _all_hidden(child: Child) -> bool:
    """Whether an alert that stands today says that no address of the child is to be told."""
    alerts = Alert.objects.filter(child=child, kind=AlertKind.HIDE_ADDRESS)
    today = timezone.localdate()
    open_now = [each for each in alerts if each.ended_on is None or each.ended_on > today]
    return any(each.status != "entered in error" for each in open_now)


def _places_of_others(letter: Letter) -> set[str]:
    """Where letters to everyone else in the family go."""
    others = FamilyMember.objects.filter(child=letter.child).exclude(letters_to="")
    others = others.exclude(pk=letter.to.relative_id).exclude(status="entered in error")
    mine = _squeezed(letter.to.address)
    places = {place for each in others for place in _first_lines(each.letters_to)}
    return {place for place in places if len(place) > 4 and place not in mine}


def _first_lines(lines: str) -> list[str]:
    """The line of an address that tells a house, and a postcode at its end."""
    parts = [part.strip() for part in re.split(r"[\n,]", lines) if part.strip()]
    told = [_squeezed(parts[0])] if parts else []
    code = re.search(r"[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}", lines.upper())
    return told + ([_squeezed(code[0])] if code else [])


def _squeezed(text: str) -> str:
    """Letters and figures only, in small letters."""
    return re.sub(r"[^a-z0-9]", "", text.lower())
