"""Whose drafts are whose: what a person may see of what is typed and not yet recorded."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from sightline.core.access import may, reach_of, within_reach
from sightline.core.models import Account

from ..called import names_of
from ..models import Draft
from .making import RECORDINGS, recordings


@dataclass(frozen=True)
class Unfinished:
    """One draft as a line: what it is, about whom, and when it was last typed in."""

    draft: Draft
    title: str
    name: str
    waiting: bool


def may_see(account: Account, draft: Draft) -> bool:
    """Whether a person may read a draft now: by the screen's permission, and the child's reach."""
    recordings()
    made = RECORDINGS.get(draft.form)
    if made is None or not may(account, made.needs):
        return False
    if draft.own and draft.started_by_id != account.pk:
        return False
    return draft.child_id is None or within_reach(account, draft.child_id)


def unfinished_of(account: Account) -> list[Unfinished]:
    """Drafts this person began or last saved, about children they still reach; latest first."""
    allowed = {made.name: made for made in recordings() if may(account, made.needs)}
    held = list(
        Draft.objects.filter(
            Q(started_by=account) | Q(saved_by=account) | Q(put_aside__account=account),
            ended_at=None,
            form__in=allowed,
        )
        .exclude(fields={}, put_aside=None)
        .distinct()
        .prefetch_related("put_aside")
        .order_by("-saved_at")
    )
    if not held:
        return []
    reach = reach_of(account)
    seen = [each for each in held if each.child_id is None or each.child_id in reach]
    names = names_of({each.child_id for each in seen if each.child_id})
    return [
        Unfinished(
            draft=each,
            title=allowed[each.form].title,
            name=names.get(each.child_id, ""),
            waiting=any(one.account_id == account.pk for one in each.put_aside.all()),
        )
        for each in seen
    ]
