"""How an assessment is read when a manager signs it off: five parts, whatever its headings."""

from sightline.record.workforce.signing import Area, Part, Section, Signable

from .lacking import lacking, sections_of
from .models import Assessment, Heading


def _under(*headings: Heading):
    """The text under these headings, one after another."""

    def reads(assessment: Assessment) -> str:
        held = sections_of(assessment)
        texts = [held[each].text.strip() for each in headings if each in held]
        return "\n\n".join(text for text in texts if text)

    return reads


def _voice(assessment: Assessment) -> str:
    """The child's own words, and what it is like to be them."""
    said = assessment.childs_words.strip()
    return "\n\n".join(filter(None, [said, _under(Heading.ORDINARY_DAY)(assessment)]))


def _analysis(assessment: Assessment) -> str:
    """What was weighed, then the analysis; or the analysis as an older assessment kept it."""
    weighed = [
        f"{each.what}: {each.shown_by} {each.means}" for each in assessment.weighed.order_by("pk")
    ]
    written = _under(Heading.SAFETY, Heading.ANALYSIS)(assessment) or assessment.analysis
    return "\n\n".join([*weighed, *filter(None, [written.strip()])])


assessment = Signable(
    code="assessment",
    rows="assessment.Assessment",
    title="assessment",
    dated="began_on",
    settles="authorised_on",
    tells="must_change",
    author="completed_by",
    edited_at="/children/{child}/assessments/{row}",
    queued=(("completed_on__isnull", False),),
    lacking=lacking,
    sections=(
        Section("voice", "The child", _voice, Part.VOICE, Area.VOICE),
        Section(
            "history", "History, and what parents say", _under(Heading.HISTORY, Heading.PARENTS_SAY)
        ),
        Section(
            "circumstances",
            "Home, family and care",
            _under(Heading.AROUND, Heading.ON_TRACK, Heading.PARENTS),
            Part.CIRCUMSTANCES,
        ),
        Section("analysis", "Analysis", _analysis, Part.ANALYSIS, Area.ASSESSMENT),
        Section(
            "plan", "What should be different", _under(Heading.WHAT_NEXT), Part.PLAN, Area.PLAN
        ),
    ),
)
