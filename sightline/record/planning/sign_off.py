"""How a version of a plan is read when a manager signs it off, with what its actions lack."""

from sightline.record.workforce.signing import Area, Part, Section, Signable

from .carrying import as_written
from .models import Action, PlanVersion
from .smart import missing, missing_from_plan


def _actions(version: PlanVersion) -> list[Action]:
    return list(version.actions.exclude(status="entered in error"))


def _circumstances(version: PlanVersion) -> str:
    """How the child lives, and what goes well."""
    return "\n\n".join(filter(None, [version.circumstances.strip(), version.working_well.strip()]))


def _plan(version: PlanVersion) -> str:
    """The goal, each action with who and by when, and what happens if nothing changes."""
    lines = [
        f"{each.outcome.strip()} {each.to_do.strip()} ({each.owner or 'nobody named'},"
        f" {f'by {each.due_on:%d/%m/%Y}' if each.due_on else 'no date'})"
        for each in _actions(version)
    ]
    if_not = f"If not: {version.if_not.strip()}" if version.if_not.strip() else ""
    return "\n\n".join(filter(None, [version.safety_goal.strip(), *lines, if_not]))


def _lacking(version: PlanVersion) -> list[str]:
    """What the plan and each of its actions lack, each in a sentence."""
    actions = _actions(version)
    written = as_written(version, actions)
    found = list(missing_from_plan(written, childs_view=version.childs_view, if_not=version.if_not))
    for action, told in zip(actions, written, strict=True):
        found += [f"“{action}”: {rule.says}" for rule in missing(told)]
    return found


plan = Signable(
    code="plan",
    rows="planning.PlanVersion",
    title="plan",
    dated="agreed_on",
    same=("plan",),
    lacking=_lacking,
    sections=(
        Section("circumstances", "How the child lives", _circumstances, Part.CIRCUMSTANCES),
        Section("voice", "The child’s view", "childs_view", Part.VOICE, Area.VOICE),
        Section(
            "analysis", "The worries, and what they mean", "worries", Part.ANALYSIS, Area.ASSESSMENT
        ),
        Section("plan", "What will be done", _plan, Part.PLAN, Area.PLAN),
    ),
)
