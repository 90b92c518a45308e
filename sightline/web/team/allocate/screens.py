"""Allocate a child to a worker: who could, with what there is to be warned of, and why go on."""

from sightline.record.workforce.allocating import allocate as deed
from sightline.record.workforce.models import Allocation, Worker
from sightline.web.recording.making import Done, recording_screen

from .forms import AllocateForm


@recording_screen(
    "children/<int:child_id>/allocate",
    title="Allocate a worker",
    needs="workforce.allocate",
    form=AllocateForm,
    under="team.team.team",
    button="Allocate",
    template="team/allocate/allocate.html",
)
def allocate(asked):
    """Give the child to the worker chosen, in place of who had the child when the page was made."""
    given = asked.given
    worker = Worker.objects.get(pk=given["worker"])
    made = deed(
        by=asked.by,
        child=asked.child,
        worker=worker,
        began_on=given["began_on"],
        seen=Allocation.objects.filter(pk=given["seen"] or 0).first(),
        end_reason=given.get("end_reason", ""),
        going_on_because=given["going_on_because"],
    )
    kept = made.warnings.count()
    told = " Your reason for going on is kept." if kept else ""
    return Done(f"{worker} is now the child’s social worker.{told}")
