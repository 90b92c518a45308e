"""What is wrong in a return: the list, one child's errors, mending one, letting one stand."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Any

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from sightline.core.access import Reach, may, reach_of, reaches
from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.record.workforce.reach import teams_of
from sightline.returns.checks import asking_again, changed, keeping, mending
from sightline.returns.checks.letting_stand import let_stand
from sightline.returns.models import AcceptedError, ChangedSince, ReturnCheck, ReturnError
from sightline.web.children.child.frame import framed
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen
from sightline.web.words import plural

from . import place, shown
from .forms import AcceptAllForm, AcceptForm, MendForm, TakeBackForm

LIST, CHILD = "returns.errors.errors", "returns.errors.child"


@screen(
    "returns/errors",
    title="Errors in returns",
    needs=keeping.SEE,
    reach="children in reach",
    listed="Errors in returns",
    under="returns.loads.loads",
)
def errors(request):
    """What is wrong in the return of a year, by rule, team and who can mend it, and by child."""
    name, year_ends_on = shown.name_asked(request), shown.year_asked(request)
    reach, refused = reach_of(request.user), ""
    if request.method == "POST":
        try:
            keeping.check_whole(name, year_ends_on, by=request.user)
        except Refused as no:
            refused = str(no)
        else:
            mine = reach.of(keeping.errors_of(name, year_ends_on))
            messages.success(request, f"Checked: {shown.counted(mine)} that you can see.")
            return redirect(_back(name, year_ends_on))
    elif (where := place.kept(request, name, year_ends_on)) is not None:
        return redirect(f"{reverse(LIST)}?{where}")
    given = _listed(request, reach, name, year_ends_on) | {"refused": refused}
    return render(request, "returns/errors/errors.html", given, status=422 if refused else 200)


def _listed(request, reach: Reach, name: str, year_ends_on: dt.date) -> dict[str, Any]:
    """What the page lists, of the children in reach."""
    waiting = reach.of(changed.waiting(name, year_ends_on))
    left = asking_again.ask_again(waiting)
    found = reach.of(keeping.errors_of(name, year_ends_on))
    chosen = shown.chosen(request, found)
    page = shown.children_of(chosen.rows, request.GET.get("page"))
    whole = list(chosen.rows.filter(child=None))
    listed = [*whole, *(each for _, _, mine in page.object_list for each in mine)]
    return {
        "name": name,
        "returns": shown.returns(),
        "year": year_ends_on.year,
        "years": shown.YEARS,
        "check": ReturnCheck.objects.filter(return_name=name, year_ends_on=year_ends_on).first(),
        "chosen": chosen,
        "parts": shown.parts(chosen),
        "page": page,
        "whole": whole,
        "again": keeping.for_review(listed, year_ends_on),
        "accepted": shown.accepted(reach, name, year_ends_on),
        "weeks": _weeks(request.user, reach, name, year_ends_on),
        "left": left,
        "changed": set(waiting.values_list("child_id", flat=True)) if left else set(),
        **_leave(request.user),
    }


def _weeks(account: Account, reach: Reach, name: str, year_ends_on: dt.date) -> Any:
    """The count of every team by week, or of a manager's own; a worker sees no team's."""
    if reach.held is None:
        return shown.weeks(name, year_ends_on)
    if "team" not in reaches(account):
        return None
    return shown.weeks(name, year_ends_on, {each.pk for each in teams_of(account)})


@screen(
    "children/<int:child_id>/returns/errors",
    title="Errors of a child in returns",
    needs=keeping.SEE,
    reach="one child",
)
def child(request, child_id):
    """Everything that is wrong about one child in returns, with what was let stand."""
    page = framed(request, child_id)
    left = asking_again.ask_again(ChangedSince.objects.filter(child_id=child_id))
    held = list(ReturnError.objects.filter(child_id=child_id).order_by("-year_ends_on", "rule"))
    stand = {}
    for year_ends_on in {each.year_ends_on for each in held}:
        stand |= keeping.accepted(held, year_ends_on)
    given = {
        **page.context,
        "held": shown.by_return([each for each in held if each.pk not in stand]),
        "stand": [(each, stand[each.pk]) for each in held if each.pk in stand],
        "left": left,
        **_leave(request.user),
    }
    return render(request, "returns/errors/child.html", given)


def _leave(account) -> dict:
    """What this person may do about an error, and which errors a change of a field can settle."""
    return {
        "may_mend": may(account, mending.MEND),
        "may_accept": may(account, keeping.ACCEPT),
        "can_mend": mending.offered,
        "counted": shown.counted,
        "instead": functools.partial(shown.instead, account),
    }


def the_error(child, error_id):
    """The error, if it is this child's and still one."""
    error = ReturnError.objects.filter(pk=error_id, child=child).first()
    if error is None:
        raise Refused(
            "This error is not found any more: what was wrong has been put right, or stands in"
            " another place. Look at the list of errors."
        )
    return error


def mendable(child, error_id):
    """The error, where something of the record can be changed to mend it."""
    error = the_error(child, error_id)
    if not mending.questions(error):
        todo = mending.instead(error)
        raise Refused(f"Rule {error.rule}: {error.why} No one field settles it. {todo.says}")
    return error


def the_accepted(child, accepted_id):
    """What was accepted, if it is this child's."""
    return get_object_or_404(AcceptedError, pk=accepted_id, child=child)


def of_the_whole(child, error_id):
    """The error, if it is of a return as a whole."""
    return get_object_or_404(ReturnError, pk=error_id, child=None)


def of_a_rule(child, error_id):
    """One error of a rule; the form holds those of the children its reader can open."""
    return get_object_or_404(ReturnError, pk=error_id)


def accepted_of_the_whole(child, accepted_id):
    """What was accepted of a return as a whole."""
    return get_object_or_404(AcceptedError, pk=accepted_id, child=None)


def _let_stand(asked: Asked) -> Done:
    [held] = let_stand(by=asked.by, errors=[asked.about], why=asked.given["why"])
    return Done(
        f"{held}. It is looked at again next year.", to=_back(held.return_name, held.year_ends_on)
    )


@recording_screen(
    "children/<int:child_id>/returns/errors/<int:error_id>/mend",
    title="Mend an error of a return",
    form=MendForm,
    needs=mending.MEND,
    about=mendable,
    under=CHILD,
    button="Mend",
)
def mend(asked: Asked) -> Done:
    """New values for the fields an error points at; the child is checked again at once."""
    error, answers = asked.about, dict(asked.given)
    why = answers.pop("why")
    left = mending.mend(by=asked.by, error=error, given=answers, why=why)
    gone = not any(shown.same_place(each, error) for each in left)
    rest = f"{len(left)} left for this child." if left else "Nothing else is wrong for this child."
    says = f"Mended: rule {error.rule} finds nothing here any more. {rest}"
    if not gone:
        says = f"Saved, and rule {error.rule} still finds it wrong: {error.why} {rest}"
    return Done(says, to=_back(error.return_name, error.year_ends_on))


@recording_screen(
    "children/<int:child_id>/returns/errors/<int:error_id>/accept",
    title="Let an error stand",
    form=AcceptForm,
    needs=keeping.ACCEPT,
    about=the_error,
    under=CHILD,
    button="Let it stand",
)
def accept(asked: Asked) -> Done:
    """The error stands for this year, with the reason."""
    return _let_stand(asked)


@recording_screen(
    "children/<int:child_id>/returns/accepted/<int:accepted_id>/take-back",
    title="Make it an error again",
    form=TakeBackForm,
    needs=keeping.ACCEPT,
    about=the_accepted,
    under=CHILD,
    button="Make it an error again",
)
def take_back(asked: Asked) -> Done:
    """What was accepted is an error again."""
    held = asked.about
    name, year_ends_on = held.return_name, held.year_ends_on
    keeping.accept_no_more(by=asked.by, held=held, why=asked.given["why"])
    return Done("It counts as an error again.", to=_back(name, year_ends_on))


@recording_screen(
    "returns/errors/<int:error_id>/accept",
    title="Let an error of a whole return stand",
    form=AcceptForm,
    needs=keeping.ACCEPT,
    about=of_the_whole,
    under=LIST,
    button="Let it stand",
)
def accept_whole(asked: Asked) -> Done:
    """What is of the return as a whole stands for this year, with the reason."""
    return _let_stand(asked)


@recording_screen(
    "returns/errors/<int:error_id>/accept-all",
    title="Let all that a rule finds stand",
    form=AcceptAllForm,
    needs=keeping.ACCEPT,
    about=of_a_rule,
    under=LIST,
    reach="children in reach",
    button="Let all of them stand",
)
def accept_all(asked: Asked) -> Done:
    """All that one rule finds stands for this year, with one reason."""
    found = asked.form.of_the_rule()
    let_stand(by=asked.by, errors=found, why=asked.given["why"])
    says = f"{plural(len(found), 'finding', 'findings')} of rule {asked.about.rule} let stand."
    return Done(
        f"{says} Each is looked at again next year.",
        to=_back(asked.about.return_name, asked.about.year_ends_on),
    )


@recording_screen(
    "returns/accepted/<int:accepted_id>/take-back",
    title="Make it an error of the whole return again",
    form=TakeBackForm,
    needs=keeping.ACCEPT,
    about=accepted_of_the_whole,
    under=LIST,
    button="Make it an error again",
)
def take_back_whole(asked: Asked) -> Done:
    """What was accepted of the return as a whole is an error again."""
    held = asked.about
    name, year_ends_on = held.return_name, held.year_ends_on
    keeping.accept_no_more(by=asked.by, held=held, why=asked.given["why"])
    return Done("It counts as an error again.", to=_back(name, year_ends_on))


def _back(name: str, year_ends_on: dt.date) -> str:
    """The list, narrowed and at the page where this person was."""
    return f"{reverse(LIST)}?{place.back(name, year_ends_on)}"
