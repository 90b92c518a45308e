"""What bears on each kind of judgement: the duties, figures, audits and voice to look at, as data.

A framework says what each of its areas is about (its theme); this says what the record can show of
that. Adding a framework needs no edit here; a new duty is found by the area of the book it is in.
"""

from __future__ import annotations

from dataclasses import dataclass

from sightline.inspection.frameworks import Theme


@dataclass(frozen=True)
class Bears:
    """What to look at for one theme.

    `duties` are areas of the duty book (the names of its folders and files), `figures` the codes of
    indicators, `audited` the parts of the authority's own file audits, `voice` whether what
    children said bears on it.
    """

    duties: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    audited: tuple[str, ...] = ("overall",)
    voice: bool = True


HELP = Bears(
    duties=("front door", "assessment", "child in need", "protection", "missing", "allocation"),
    figures=(
        *("contact-timely", "re-referral", "assessment-seen", "icpc-15", "ni-67", "cp-open-18m"),
        *("cp-qualified-sw", "cin-unallocated", "rhi-offered-72"),
    ),
    audited=("overall", "assessment", "plan", "voice"),
)
CARE = Bears(
    duties=("entering care", "care planning", "visits", "reviews", "placements"),
    figures=(
        *("cla-no-care-plan", "cla-visit-timely", "cla-seen-alone", "cla-reviews-late", "ni-66"),
        *("ni-62", "cla-out-of-area-pct", "cla-unallocated", "cla-permanence-2nd-review"),
    ),
    audited=("overall", "plan", "voice", "outcome"),
)
LEAVERS = Bears(
    duties=("leaving care",),
    figures=(
        *("pathway-in-place", "pathway-review-timely", "leavers-in-touch", "leavers-neet"),
        *("leavers-suitable-17-21", "leavers-bandb", "health-history-leavers"),
    ),
    audited=("overall", "plan", "outcome"),
)
LEADERS = Bears(
    duties=("oversight", "workforce", "complaints"),
    figures=(
        *("duty-compliance", "supervision-rate", "oversight-rate", "caseload-over-limit"),
        *("sw-vacancy", "sw-agency", "complaints-timely", "audit-grade", "data-completeness"),
    ),
    audited=("overall", "oversight", "records"),
    voice=False,
)
BEARS_ON = {
    Theme.HELP_AND_PROTECTION: HELP,
    Theme.CARE: CARE,
    Theme.CARE_LEAVERS: LEAVERS,
    Theme.LEADERSHIP: LEADERS,
    Theme.ADOPTION: Bears(
        duties=("adoption",), figures=("a1", "a2", "a3", "adoption-waiting-6mo", "ni-61")
    ),
    Theme.PRACTICE: Bears(
        duties=("assessment", "visits", "oversight", "validity"),
        figures=("assessment-seen", "cla-seen-alone", "cla-visit-unqualified", "oversight-rate"),
        audited=("overall", "assessment", "plan", "voice", "oversight", "records", "outcome"),
    ),
    Theme.IMPROVEMENT: Bears(
        duties=("workforce", "oversight"),
        figures=("duty-compliance", "sw-vacancy", "sw-turnover", "supervision-rate"),
        voice=False,
    ),
    Theme.HEALTH: Bears(
        duties=("health",), figures=("iha-timely", "ha-late", "sdq-coverage", "camhs-wait")
    ),
    Theme.EDUCATION: Bears(
        duties=("education",),
        figures=("pep-in-place", "pep-quality", "attendance", "persistent-absence", "good-school"),
    ),
    Theme.PARTICIPATION: Bears(
        duties=("complaints",),
        figures=("cla-participation", "cla-advocacy", "cla-iv-considered", "complaints-timely"),
        audited=("voice",),
    ),
    Theme.PERFORMANCE: Bears(
        duties=("oversight", "validity"),
        figures=(
            "duty-compliance",
            "audit-grade",
            "data-completeness",
            "audit-inadequate-analysis",
        ),
        audited=("overall", "oversight", "records"),
        voice=False,
    ),
    Theme.PARTNERSHIP: Bears(
        duties=("allegations", "front door"),
        figures=("icpc-15", "lado-cases", "camhs-wait"),
        voice=False,
    ),
    Theme.BOARD: Bears(
        duties=("allegations", "protection"),
        figures=("icpc-15", "ni-67", "cp-open-18m", "lado-cases"),
        voice=False,
    ),
    Theme.EQUALITY: Bears(figures=("cla-bme-pct", "cla-uasc")),
    Theme.OVERALL: Bears(figures=("duty-compliance",), voice=False),
}
"""Every theme there is: a test holds that none is left out."""
