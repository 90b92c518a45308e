"""The register of duties, and the same numbers as a file."""

from django.http import Http404
from django.shortcuts import render

from sightline.core.facts import Subject
from sightline.duties.language import RuleClass
from sightline.web.duties.asked import areas, asked_of, teams
from sightline.web.duties.others.numbers import groups
from sightline.web.export import as_csv, as_json
from sightline.web.owed import RULE_CLASSES
from sightline.web.screen import screen

from .numbers import headline, numbers, shown_count, shown_share
from .owing import owed_on_the_day


@screen(
    "duties",
    title="Duties not being met",
    needs="duties.register",
    reach="numbers",
    menu=(30, "Duties"),
)
def register(request):
    """Each duty, worst first; every number opens the children behind it, for those who may."""
    asked = asked_of(request)
    owed = owed_on_the_day(asked)
    lines = numbers(asked, owed)
    by_law = [line for line in lines if line.duty.rule_class is RuleClass.LEGAL and line.owed]
    given = {
        "asked": asked,
        "lines": lines,
        "headline": headline(asked, owed),
        "most": [] if asked.member else by_law[:2],
        "cannot_tell": sum(line.cannot_tell for line in lines),
        "count": lambda number: shown_count(number, asked.member),
        "share_of": lambda line: shown_share(line, asked.member),
        "others": groups(asked, request.user),
        "areas": areas(),
        "teams": teams(),
        "classes": [(str(each), RULE_CLASSES[each]) for each in RuleClass],
    }
    return render(request, "duties/register/register.html", given)


@screen(
    "duties/register.<str:form>",
    title="Duties not being met, as a file",
    needs="duties.export",
    reach="numbers",
    under="duties.register.register",
)
def export(request, form):
    """The register as CSV or JSON, with the same filters."""
    asked = asked_of(request)
    lines = numbers(asked, owed_on_the_day(asked))
    lines += [line for group in groups(asked, request.user) for line in group.lines]
    rows = [
        {
            "duty": line.duty.code,
            "title": line.duty.title,
            "basis": line.duty.basis,
            "class": str(line.duty.rule_class),
            "certainty": line.duty.certainty,
            "as_at": asked.as_at,
            "about": str(line.duty.subject),
            "owed_now": line.owed,
            "children_owed_now": line.children if line.duty.subject is Subject.CHILD else 0,
            "oldest_due_on": line.oldest_on,
            "year_on_time": line.on_time,
            "year_late": line.late,
            "year_missed": line.missed,
            "year_still_owed": line.still_owed,
            "year_could_be_told": line.told,
            "year_cannot_tell": line.cannot_tell,
            "done_and_does_not_count": line.do_not_count,
        }
        for line in lines
    ]
    name = f"duties-as-at-{asked.as_at.isoformat()}"
    if form == "csv":
        return as_csv(rows, name)
    if form == "json":
        return as_json(rows, name)
    raise Http404
