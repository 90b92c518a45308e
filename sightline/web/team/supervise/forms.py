"""What is asked of a supervision session: what came of the last, each child in turn, the worker."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Max
from django.http import Http404
from django.utils import timezone

from sightline.core.access import reach_of
from sightline.core.spine import SignedOff
from sightline.quality.caseloads.loads import loads_of
from sightline.record.workforce.models import ChildDiscussed, SupervisionAction, WhatCame, Worker
from sightline.record.workforce.supervising import Agreed, Came, Discussed, Private, open_actions
from sightline.web.called import names_of
from sightline.web.recording.form import (
    Page,
    RecordingForm,
    any_of,
    day,
    line,
    one_of,
    words,
    yes_no,
)
from sightline.web.words import ago, plural
from sightline.web.work.my_work.lines import briefs_of

from ..whose import worker_seen_by

PER_CHILD = ("day", "changed", "hypothesis", "risk", "decision", "why", "actions", "by")
PRIVATE = (
    *("workload", "wellbeing", "learning", "reflection", "work_seen", "feedback_on_quality"),
    *("quality_grade", "own_actions", "own_by"),
)


@dataclass(frozen=True)
class Known:
    """One of the worker's children, as they are offered for discussion."""

    child_id: int
    name: str
    late: int
    last_on: dt.date | None

    def said(self, today: dt.date) -> str:
        """The name, what is late, and when the child was last discussed."""
        late = f", {plural(self.late, 'thing')} late" if self.late else ""
        last = f"discussed {ago(self.last_on, today)}" if self.last_on else "never discussed here"
        return f"{self.name}: {last}{late}"


def known_children(worker: Worker, by) -> list[Known]:
    """The worker's children within reach: those never or longest ago discussed first."""
    today, reach = timezone.localdate(), reach_of(by)
    (load,) = loads_of([worker], today)
    mine = [child for child in load.child_ids if child in reach]
    said = ChildDiscussed.objects.filter(child_id__in=mine, supervision__worker=worker)
    last = dict(said.values_list("child_id").annotate(Max("supervision__held_on")))
    late = {each.child_id: each.late for each in briefs_of(mine, today)}
    names = names_of(mine)
    found = [
        Known(child, names.get(child, ""), late.get(child, 0), last.get(child)) for child in mine
    ]
    return sorted(found, key=lambda one: (one.last_on or dt.date.min, -one.late, one.name))


class SessionForm(RecordingForm):
    """One session, a page for each child who was discussed."""

    about: Worker
    held_on = day("When was it held?")
    minutes = line("How many minutes?", required=True, most=4)
    uninterrupted = yes_no("Was it without interruption?")
    children = any_of(
        "Which children did you discuss?",
        help_text="Those not discussed for longest come first. Tick only those you talked through.",
    )
    workload = words("How much there is, and leave", rows=3)
    wellbeing = words("How the worker is", rows=3)
    learning = words("What the worker is learning, and needs", rows=3)
    reflection = words("What else could explain it? What are we not looking at?", rows=4)
    work_seen = words("Which of their work did you read or watch?", rows=2)
    feedback_on_quality = words("What you told them of its quality", rows=3)
    quality_grade = one_of("The quality of that work", SignedOff.Grade.choices, required=False)
    own_actions = words("What is to be done, one thing on each line", rows=3)
    own_by = day("By", required=False)

    def settle(self):
        """A page for each child who is ticked, and for what was agreed last time."""
        if worker_seen_by(self.by, self.about.pk) is None:
            raise Http404
        today = timezone.localdate()
        self.known = known_children(self.about, self.by)
        self.fields["children"].choices = [
            (str(each.child_id), each.said(today)) for each in self.known
        ]
        self.pending = list(open_actions(self.about))
        reach = reach_of(self.by)
        for action in self.pending:
            hidden = action.child_id is not None and action.child_id not in reach
            what = "something about a child you cannot open" if hidden else action.what
            self.fields[f"came_{action.pk}"] = one_of(f"What came of: {what}", WhatCame.choices)
            self.fields[f"says_{action.pk}"] = line("In a few words", most=500)
        for each in self.discussed():
            self._ask_of(each)
        self.pages = self._pages()

    def discussed(self) -> list[Known]:
        """Those ticked; everybody, where nothing is answered yet."""
        if not self.is_bound:
            return self.known
        ticked = set(self.data.getlist("children"))
        return [each for each in self.known if str(each.child_id) in ticked]

    def _ask_of(self, each: Known):
        asked = {
            "day": words("What is it like to be this child?", rows=3),
            "changed": words("What has changed for the child since last time?", rows=3),
            "hypothesis": words("What do we think is going on, and what else could it be?", rows=3),
            "risk": words("What is the risk now?", rows=2),
            "decision": words("What did you decide?", required=True, rows=2),
            "why": words("Why?", required=True, rows=2),
            "actions": words("What is to be done, one thing on each line", rows=3),
            "by": day("By", required=False),
        }
        for name, field in asked.items():
            self.fields[f"{name}_{each.child_id}"] = field

    def _pages(self) -> tuple[Page, ...]:
        pages = [
            Page("session", "The session", ("held_on", "minutes", "uninterrupted", "children"))
        ]
        if self.pending:
            came = [f"{what}_{each.pk}" for each in self.pending for what in ("came", "says")]
            pages.append(Page("last-time", "What was agreed last time", tuple(came)))
        for each in self.discussed():
            named = tuple(f"{name}_{each.child_id}" for name in PER_CHILD)
            lead = "What you write here goes on this child’s file."
            pages.append(Page(f"child-{each.child_id}", each.name, named, lead))
        lead = "Between the two of you. It goes on no child’s file."
        return (*pages, Page("worker", "The worker", PRIVATE, lead))

    def start(self):
        """Today."""
        return {"held_on": timezone.localdate()}

    def clean_minutes(self):
        """A number of minutes that a session can last."""
        text = self.cleaned_data["minutes"]
        if not text.isdecimal() or not 0 < int(text) <= 600:
            self.add_error("minutes", "Enter the minutes as a number, such as 90")
            return None
        return int(text)

    def told(self) -> list[Discussed]:
        """Each child discussed, as the deed is given it."""
        given, children = self.cleaned_data, []
        from sightline.record.people.models import Child

        held = Child.objects.in_bulk([each.child_id for each in self.discussed()])
        for pk, child in held.items():
            children.append(
                Discussed(
                    child,
                    given[f"decision_{pk}"],
                    given[f"why_{pk}"],
                    what_changed=given[f"changed_{pk}"],
                    hypothesis=given[f"hypothesis_{pk}"],
                    risk_now=given[f"risk_{pk}"],
                    childs_day=given[f"day_{pk}"],
                    actions=agreed(given[f"actions_{pk}"], given[f"by_{pk}"]),
                )
            )
        return children


def agreed(text: str, due_on: dt.date | None) -> tuple[Agreed, ...]:
    """One thing to be done for each line that says something."""
    return tuple(Agreed(line.strip(), due_on) for line in text.splitlines() if line.strip())


def private_of(given: dict) -> Private:
    """What stays between the worker and the supervisor."""
    kept = {name: given[name] or "" for name in PRIVATE if name not in ("own_actions", "own_by")}
    return Private(**kept, actions=agreed(given["own_actions"], given["own_by"]))


def came_of(given: dict, pending: list[SupervisionAction]) -> dict[int, Came]:
    """What came of each thing agreed before."""
    return {each.pk: Came(given[f"came_{each.pk}"], given[f"says_{each.pk}"]) for each in pending}
