"""A second reading of a file, blind to the first; then the grade that both agree."""

from django.http import Http404
from django.urls import reverse

from sightline.core.acting import Refused
from sightline.record.audit.sampling import AREAS, agree_grade, read_second
from sightline.record.workforce.models import Worker
from sightline.web.recording.making import Done, recording_screen

from ..audit.forms import AgreeForm, SecondForm
from ..audit.screens import find


@recording_screen(
    "children/<int:child_id>/audits/<int:audit_id>/second",
    title="Read a file a second time",
    needs="audits.draw",
    form=SecondForm,
    about=find,
    under="quality.audits.audits",
    button="Keep my grades",
)
def second(asked):
    """Keep the second reader's grades; the first reader's are shown after that."""
    moderator = Worker.objects.filter(account=asked.by).first()
    if moderator is None:
        raise Refused("You are not on the list of workers. Ask whoever keeps it to add you.")
    given = asked.given
    read_second(
        by=asked.by,
        audit=asked.about,
        moderator=moderator,
        grades={area: given[area] for area in AREAS},
        overall=given["overall"],
    )
    return Done("Your grades are kept. Now agree a grade with the first reader.", _audit(asked))


def _agreed(child, audit_id):
    held = getattr(find(child, audit_id), "moderation", None)
    if held is None:
        raise Http404
    return held


@recording_screen(
    "children/<int:child_id>/audits/<int:audit_id>/agree",
    title="Agree a grade",
    needs="audits.draw",
    form=AgreeForm,
    about=_agreed,
    under="quality.audits.audits",
    button="Keep the grade",
)
def agree(asked):
    """Keep the grade that both agree."""
    agree_grade(by=asked.by, moderation=asked.about, **asked.given)
    return Done("The grade is agreed, and the first reader has been told.", _audit(asked))


def _audit(asked) -> str:
    kwargs = {"child_id": asked.child.pk, "audit_id": asked.parts["audit_id"]}
    return reverse("quality.audit.audit", kwargs=kwargs)
