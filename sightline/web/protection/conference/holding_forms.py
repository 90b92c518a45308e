"""What is asked of a conference that was held: who came, each child's decision, what goes out."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sightline.record.planning.choices import Attended
from sightline.record.protection import conferences
from sightline.record.protection.choices import (
    BEGINS_A_PLAN,
    Abuse,
    AfterPlan,
    ChairGrade,
    ConferenceDecision,
    EndedBecause,
    TookPart,
)
from sightline.record.protection.endings import Ending
from sightline.record.workforce.models import Worker
from sightline.web.called import names_of
from sightline.web.recording.form import (
    Page,
    RecordingForm,
    any_of,
    day,
    one_of,
    one_of_many,
    words,
    yes_no,
)

FIRST = (
    ConferenceDecision.PLAN_MADE,
    ConferenceDecision.CHILD_IN_NEED,
    ConferenceDecision.NO_PLAN,
)
LATER = (ConferenceDecision.CONTINUES, ConferenceDecision.CHANGED, ConferenceDecision.ENDS)
NOT_DECIDED = ("", "Nothing could be decided: too few agencies came")
TEXTS = {
    "worries": "What are we worried about for {}?",
    "working_well": "What is working well?",
    "must_happen": "What must happen?",
    "safe_when": "What would convince us that {} is safe?",
    "childs_view": "What does {} think and want? In their own words",
}
ENDING = ("because", "changed", "since", "tested", "agreed", "next", "worry", "back", "helps", "ok")


class HoldForm(RecordingForm):
    """Who came, what was decided for each child and why, and when the conference meets again."""

    held_on = day("Day it was held")
    dissent = words("Who disagreed, and why?", rows=2)
    next_on = day("Day it meets again", required=False)

    def settle(self) -> None:
        """Each person asked, and each child."""
        self.people = list(self.about.meeting.members.order_by("pk"))
        for each in self.people:
            self.fields[f"came_{each.pk}"] = one_of_many(
                f"{each}: did they take part?", Attended.choices, required=False
            )
            self.fields[f"why_{each.pk}"] = words(
                f"{each}: if for part of it, or kept out, why", rows=1
            )
        numbers = list(self.about.meeting.children.values_list("child_id", flat=True))
        self.names = names_of(numbers)
        self.children = {
            each.child_id: each.child
            for each in self.about.meeting.children.select_related("child").order_by("pk")
        }
        self.workers = {
            str(each.pk): each for each in Worker.objects.filter(ended_on=None).order_by("name")
        }
        came = [f"{part}_{each.pk}" for each in self.people for part in ("came", "why")]
        pages = [Page("who", "Who came", ("held_on", *came))]
        for number in self.children:
            asked = self._ask_of(number, self.names[number].split(" ")[0])
            pages.append(Page(f"child-{number}", self.names[number], tuple(asked)))
        self.pages = (*pages, Page("next", "What happens next", ("dissent", "next_on")))

    @property
    def first(self) -> bool:
        """Whether a plan may begin at it; else a plan is reviewed."""
        return self.about.kind in BEGINS_A_PLAN

    def _ask_of(self, number: int, name: str) -> list[str]:
        may_be = [(each.value, each.label) for each in (FIRST if self.first else LATER)]
        asked: dict[str, Any] = {
            f"took_part_{number}": one_of(f"How did {name} take part?", TookPart.choices),
            **{
                f"{part}_{number}": words(label.format(name), rows=3)
                for part, label in TEXTS.items()
            },
            f"decision_{number}": one_of(
                f"What was decided for {name}?", [*may_be, NOT_DECIDED], required=False
            ),
            f"category_{number}": one_of_many(
                "Under which category is the plan?", Abuse.choices, required=False
            ),
            f"category_because_{number}": words("Why that category?", rows=2),
            f"scale_{number}": one_of_many(
                "How safe is it now? 0 is not safe at all, 10 is safe enough to close",
                [(str(each), str(each)) for each in range(11)],
                required=False,
            ),
            f"legal_{number}": yes_no("Is legal advice recommended?", required=False),
            f"interim_{number}": words(
                "If nothing could be decided: how is the child kept safe until it can?", rows=2
            ),
        }
        workers = [(key, each.name) for key, each in self.workers.items()]
        if self.first:
            asked[f"lead_{number}"] = one_of_many(
                "Which social worker leads the plan?", workers, required=False
            )
        else:
            asked |= self._ask_of_ending(number, name, workers)
        self.fields |= asked
        return list(asked)

    def _ask_of_ending(self, number: int, name: str, workers: list) -> dict[str, Any]:
        when = "If the plan ends: "
        return {
            f"because_{number}": one_of_many(f"{when}why?", EndedBecause.choices, required=False),
            f"changed_{number}": words(f"{when}what has changed for {name}?", rows=2),
            f"since_{number}": words(f"{when}since when?", rows=1),
            f"tested_{number}": words(f"{when}how do you know that it will last?", rows=2),
            f"agreed_{number}": yes_no(f"{when}do the agencies agree?", required=False),
            f"next_{number}": one_of_many(
                f"{when}what does {name} have next?", AfterPlan.choices, required=False
            ),
            f"worry_{number}": words(f"{when}what still worries you?", rows=2),
            f"lead_{number}": one_of_many(
                f"{when}who leads the child in need plan?", workers, required=False
            ),
            f"ok_{number}": yes_no(f"{when}does the family agree to that help?", required=False),
            f"back_{number}": words(f"{when}what would bring {name} back to conference?", rows=2),
            f"helps_{number}": words(f"{when}who helps {name}, if social care closes?", rows=1),
        }

    def start(self) -> dict[str, Any]:
        """The day it was planned for, who is known to have come, and the child's own wishes."""
        known = {f"came_{each.pk}": each.attended for each in self.people}
        wishes = {
            f"childs_view_{each.child_id}": each.wishes for each in self.about.childrens_parts.all()
        }
        leads = {}
        for number, child in self.children.items():
            lead = conferences.lead_of(child)
            leads[f"lead_{number}"] = str(lead.pk) if lead and self.first else ""
        planned = self.about.meeting.planned_on
        held = planned if planned and planned <= timezone.localdate() else timezone.localdate()
        return {"held_on": held, **known, **wishes, **leads}

    def attendance(self) -> dict[Any, dict[str, str]]:
        """What is known of each person who was asked."""
        given = self.cleaned_data
        return {
            each: {
                "attended": given[f"came_{each.pk}"],
                "attended_because": given[f"why_{each.pk}"],
            }
            for each in self.people
            if given[f"came_{each.pk}"]
        }

    def decided(self) -> dict[Any, conferences.Decided]:
        """What was decided for each child."""
        return {child: self._of(number) for number, child in self.children.items()}

    def _of(self, number: int) -> conferences.Decided:
        def said(part: str) -> Any:
            return self.cleaned_data.get(f"{part}_{number}")

        scale = said("scale")
        return conferences.Decided(
            decision=said("decision") or "",
            took_part=said("took_part"),
            category=said("category") or "",
            category_because=said("category_because"),
            safety_scale=int(scale) if scale else None,
            legal_advice=bool(said("legal")),
            interim_plan=said("interim"),
            lead=self.workers.get(said("lead") or ""),
            ending=self._ending(said) if said("decision") == ConferenceDecision.ENDS else None,
            texts={part: said(part) for part in TEXTS},
        )

    def _ending(self, said) -> Ending:
        return Ending(
            because=said("because") or "",
            what_changed=said("changed"),
            since_when=said("since"),
            tested_how=said("tested"),
            agencies_agreed=bool(said("agreed")),
            comes_next=said("next") or "",
            who_helps_next=said("helps"),
            still_worries=said("worry"),
            new_lead=self.workers.get(said("lead") or ""),
            family_agreed=said("ok"),
            come_back_if=said("back"),
        )


class OutForm(RecordingForm):
    """To whom something was sent, and when."""

    sent_on = day("Day it was sent")
    to = any_of("To whom?", required=True)

    def settle(self) -> None:
        """Everyone who was asked."""
        self.members = {str(each.pk): each for each in self.about.meeting.members.order_by("pk")}
        self.fields["to"].choices = [(key, str(each)) for key, each in self.members.items()]

    def start(self) -> dict[str, Any]:
        """Today, to everyone who took part."""
        came = [key for key, each in self.members.items() if each.attended]
        return {"sent_on": timezone.localdate(), "to": came}

    def chosen(self) -> list[Any]:
        """The people who were ticked."""
        return [self.members[key] for key in self.cleaned_data["to"]]


class ReturnForm(RecordingForm):
    """The chair's own view of the reports and of how the agencies worked together."""

    reports_grade = one_of("How good were the reports, as a whole?", ChairGrade.choices)
    agencies_grade = one_of("How well did the agencies work together?", ChairGrade.choices)
    challenge = words("What did you challenge, and with whom?", rows=3)
