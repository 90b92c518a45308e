"""To whom a child is given, from when, why from the last worker, and why in spite of warnings."""

from dataclasses import dataclass

from django import forms
from django.utils import timezone

from sightline.core.models import Account
from sightline.quality.caseloads.loads import Load, loads_of
from sightline.quality.caseloads.work import Need, open_needs
from sightline.record.people.models import Child
from sightline.record.workforce.allocating import Proposed, Warned, held_now, warnings_of
from sightline.record.workforce.models import Allocation, ChangeReason, Role, Worker
from sightline.web.recording.form import RecordingForm, day, one_of_many, words

from ..whose import managed_by, workers_in


@dataclass(frozen=True)
class Candidate:
    """One worker who could take the child, with what there is to be warned of."""

    load: Load
    warned: list[Warned]

    @property
    def worker(self) -> Worker:
        """Who it is."""
        return self.load.worker


class Allocating:
    """A child, who has them now, and everyone who could take them."""

    def __init__(self, child: Child, by: Account) -> None:
        self.child = child
        self.held: Allocation | None = held_now(child.pk)
        self.seen = self.held.pk if self.held else 0
        self.managed = managed_by(by)
        today = timezone.localdate()
        self.need: Need | None = open_needs(today, [child.pk]).get(child.pk)
        workers = workers_in(self.managed.teams, today)
        self.candidates = sorted(
            (self._candidate(load, today) for load in loads_of(workers, today)),
            key=lambda one: (len(one.warned), one.load.weight / (one.load.limit or 1)),
        )

    def _candidate(self, load, today) -> Candidate:
        return Candidate(
            load, warnings_of(Proposed(self.child, load.worker, Role.SOCIAL_WORKER, today))
        )


class AllocateForm(RecordingForm):
    """Who takes the child on."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    worker = one_of_many("Who will be the child’s social worker?")
    began_on = day("From")
    end_reason = one_of_many("Why does the last worker no longer have the child?", required=False)
    going_on_because = words(
        "If there is a warning: why do you go on?",
        rows=2,
        help_text="It is kept beside the warning, on the child’s file.",
    )

    def settle(self):
        """Those who could take the child, each with what they hold."""
        self.could = Allocating(self.child, self.by)
        held = self.could.held
        self.fields["worker"].choices += [
            (str(each.worker.pk), _said(each))
            for each in self.could.candidates
            if held is None or each.worker.pk != held.worker_id
        ]
        if held is None or held.worker is None:
            del self.fields["end_reason"]
        else:
            self.fields["end_reason"].label = f"Why does {held.worker} no longer have the child?"
            self.fields["end_reason"].choices += ChangeReason.of_an_end()

    def start(self):
        """Today, and who had the child when the page was made."""
        return {"began_on": timezone.localdate(), "seen": self.could.seen}


def _said(each: Candidate) -> str:
    load = each.load
    warned = f", {len(each.warned)} to weigh" if each.warned else ""
    return f"{load.worker}: {load.weight:g} of {load.limit:g}{warned}"
