"""What must be sent so that the receiver has what we have, given what was sent before.

Only what differs is sent, with the objects it stands in. What is gone is sent with `purge`: left
out, it would be kept for ever. What is as it was is not sent, and never as an empty list.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .fields import CHILD, EPISODE, WITHIN, Part

Json = dict[str, Any]
GONE = {"purge": True}
EPISODES = "social_care_episodes"
EPISODE_ID = "social_care_episode_id"
WHOLE = ("child_details", "health_and_wellbeing")
IDS = tuple(each.name for each in CHILD)


def change(before: Mapping[str, Any] | None, now: Mapping[str, Any] | None) -> Json | None:
    """What to send of a child; None where nothing has changed.

    `before` is what the receiver has, None for a child never sent; `now` is what we tell, None
    for a child who is to be forgotten.
    """
    if before == now:
        return None
    if before is None or now is None:
        held = now or before or {}
        return dict(held) if now else {name: held[name] for name in IDS if name in held} | GONE
    if any(before.get(name) != now.get(name) for name in IDS):
        raise ValueError("These are two children: forget the one and send the other.")
    told = {name: now[name] for name in IDS if name in now}
    for name in WHOLE:
        if now.get(name) != before.get(name):
            told[name] = now.get(name, GONE)
    episodes = _episodes(before.get(EPISODES, []), now.get(EPISODES, []))
    return told | ({EPISODES: episodes} if episodes else {}) | {"purge": False}


def _episodes(before: list[Json], now: list[Json]) -> list[Json]:
    had = {each[EPISODE_ID]: each for each in before}
    have = {each[EPISODE_ID] for each in now}
    changed = [_episode(had.get(each[EPISODE_ID]), each) for each in now]
    gone = [
        {EPISODE_ID: each[EPISODE_ID]} | GONE for each in before if each[EPISODE_ID] not in have
    ]
    return [each for each in changed if each] + gone


def _episode(before: Json | None, now: Json) -> Json | None:
    if before is None:
        return now
    if before == now:
        return None
    own = {each.name: now[each.name] for each in EPISODE if each.name in now}
    return own | _parts(before, now) | {"purge": False}


def _parts(before: Json, now: Json) -> Json:
    found: Json = {}
    for part in WITHIN:
        had, have = before.get(part.name), now.get(part.name)
        if had == have:
            continue
        if part.many and part.id:
            found[part.name] = _listed(part, had or [], have or [])
        elif part.many:
            found[part.name] = have or []
        else:
            found[part.name] = have or GONE
    return found


def _listed(part: Part, before: list[Json], now: list[Json]) -> list[Json]:
    had = {each[part.id]: each for each in before}
    have = {each[part.id] for each in now}
    changed = [each for each in now if had.get(each[part.id]) != each]
    gone = [{part.id: each[part.id]} | GONE for each in before if each[part.id] not in have]
    return changed + gone


def applied(before: Mapping[str, Any] | None, sent: Mapping[str, Any]) -> Json | None:
    """What a receiver has who takes what is sent as it is meant: the reading we test against."""
    if sent.get("purge"):
        return None
    if before is None:
        return dict(sent)
    held = dict(before)
    for name in WHOLE:
        if name in sent:
            held = _without(held, name) if sent[name].get("purge") else held | {name: sent[name]}
    if EPISODES in sent:
        held[EPISODES] = _merged(held.get(EPISODES, []), sent[EPISODES], EPISODE_ID, True)
    return held if held.get(EPISODES) else _without(held, EPISODES)


def _without(held: Json, name: str) -> Json:
    return {each: value for each, value in held.items() if each != name}


def _merged(before: list[Json], sent: list[Json], key: str, deep: bool = False) -> list[Json]:
    held = {each[key]: each for each in before}
    for each in sent:
        if each.get("purge"):
            held.pop(each[key], None)
        elif deep and each[key] in held:
            held[each[key]] = _deep(held[each[key]], each)
        else:
            held[each[key]] = each
    return list(held.values())


def _deep(before: Json, sent: Json) -> Json:
    parts = {each.name: each for each in WITHIN}
    found = {name: value for name, value in sent.items() if name not in parts}
    for name, part in parts.items():
        value = before.get(name)
        if name in sent:
            if part.many and part.id:
                value = _merged(value or [], sent[name], part.id)
            else:
                value = None if sent[name] == GONE else sent[name]
        if value:
            found[name] = value
    return found
