"""Record a visit: from My work in four steps, and at length where there is more to say."""

from sightline.record.assessment import assessing
from sightline.record.story import visiting
from sightline.record.workforce.models import Worker
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.words import listed, uk_date

from .forms import VisitForm


@recording_screen(
    "children/<int:child_id>/visits/new",
    title="Record a visit",
    form=VisitForm,
    button="Record visit",
    under="children.child.overview",
    offer="A visit, or a try at one",
)
def visit(asked: Asked) -> Done:
    """Each child seen or not, alone or not, and in their own words; once for the whole family."""
    form = asked.form
    given = asked.given
    seen = form.seen()
    visiting.record_visit(
        by=asked.by,
        children=seen,
        happened_on=given["happened_on"],
        at=given["at"],
        kind=given["kind"],
        purposes=given["purposes"],
        made_by=Worker.objects.filter(pk=given["made_by"]).first(),
        where=given["where"],
        summary=given["summary"],
        announced=given["announced"],
        critical=given["critical"],
        language=given["language"],
        interpreter=given["interpreter"],
        chronology=given["chronology"],
    )
    assessing.take_up_visits(by=asked.by, child_ids=[each.child.pk for each in seen])
    who = listed([form.names[each.child.pk].split(" ")[0] for each in seen])
    return Done(f"Visit to {who} on {uk_date(given['happened_on'])} recorded.")
