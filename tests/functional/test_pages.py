"""Each screen as each role: by WCAG 2.2 AA, at 1280 and 320 pixels, with nothing to complain of."""

import pytest

from . import looking

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
CHILD = (
    *("", "/story", "/clocks", "/record", "/openings", "/family", "/family/add", "/plan"),
    *("/documents", "/documents/add", "/people", "/people/add", "/chronology", "/chronology/add"),
    *(
        "/chronology/print",
        "/my-page",
        "/corrections",
        "/corrections/agreed",
        "/letters",
        "/letters/minutes",
    ),
)
ASSESSMENT = ("", "/text/analysis", "/agencies/new", "/evidence/new", "/weighed/new", "/child")
RECORDED = [
    *("new", "visits/new", "notes/new", "said/new", "assessments/new"),
    *(f"assessments/{{assessed}}{tail}" for tail in (*ASSESSMENT, "/complete")),
]
PROTECTED = (
    *("/protection", "/protection/discussions/new", "/protection/discussions/{discussion}"),
    *("/protection/discussions/{discussion}/sent", "/protection/enquiries/new"),
    *("/protection/enquiries/{enquiry}", "/protection/enquiries/{enquiry}/write"),
    *("/protection/interviews/new", "/protection/conferences/new"),
    *("/protection/conferences/{booking}", "/protection/conferences/{booking}/invite"),
    *("/protection/core-groups/new", "/protection/core-groups/new?page=next"),
    *("/protection/legal", "/protection/legal/ask", "/plans/{plan}", "/plans/{plan}/write"),
    *("/plans/{plan}/actions/new", "/plans/in-need/new"),
)
PAGES = {
    "": ["/sign-in"],
    "jo.sample": ["/work", "/children", "/children?q=exampel", "/children?q=nobody+at+all"]
    + [f"/children/{{maya}}{tail}" for tail in CHILD]
    + ["/children/{maya}/story?show=everything", "/children/{elsewhere}/ask", "/access/mine"]
    + [f"/children/{{protected}}{tail}" for tail in PROTECTED],
    "sam.placeholder": ["/access/mine", "/account", "/kept"]
    + [f"/children/{{elsewhere}}/{tail}" for tail in RECORDED],
    "pat.specimen": [
        "/work",
        "/access",
        "/access?show=reviewed",
        "/access/{opened}",
        "/duties",
        "/duties/cla-review-n/owed-now",
        "/team",
        "/team/workers/{jo}",
        "/team/workers/{jo}/supervision",
        "/team/workers/{jo}/supervision?page=worker",
        "/supervision/{session}",
        "/sign-off",
        "/children/{maya}/sign-off/care-plan/{care_plan}",
        "/children/{maya}/oversight",
        "/children/{maya}/oversight/decide",
        "/children/{maya}/oversight/{decision}/follow-up",
        "/children/{maya}/handover",
        "/children/{maya}/handover/write",
        "/children/{maya}/allocate",
        "/children/{maya}/allocate/look",
        "/children/{maya}/allocate/leave",
    ],
    "al.specimen": ["/work", "/duties"],
    "carol.example": ["/protection/desk", "/children/{protected}/protection/end"],
    "lee.example": [
        *("/recording/begin", "/recording/time"),
        "/account/locked",
        *("/missing", "/private-fostering", "/connected", "/early-help/edge", "/early-help/worth"),
        *("/protection/alerts", "/steps", "/children/{door}/steps", "/front-door/risk-conferences"),
        "/children/{listed}/private-fostering/{arrangement}",
        "/children/{listed}/help/new",
        "/children/{maya}/care-plans/{care_plan}",
        "/team",
        "/team/weights",
        "/quality/agreement",
        "/quality/audits",
        "/quality/audits/draw",
        "/work",
        "/children?q=kit+specimen-hidden",
        "/children/{hidden}/ask",
        "/protection/no-conference",
        "/protection/no-conference/audit",
        "/children/{sibling}/protection/no-conference/{proposal}",
    ],
    "dee.example": [
        "/duties",
        "/duties?area=health&class=local",
        "/duties/cla-visit-year1/met-late",
        *("/quality/papers", "/quality/papers/new"),
        *("/own-numbers", "/own-numbers/alert_answered"),
        "/children/{maya}",
        "/children/{maya}/restrict",
        "/access",
        "/access/restricted",
        "/returns",
        "/returns/coverage",
        "/performance?board=corporate-parenting",
        "/performance/measures/cla-no-care-plan",
        "/performance/measures/cla-count/counted",
        "/performance/partners",
        "/performance/partners/measures",
        "/performance/quality",
        "/performance/night",
        "/performance/changes",
        *("/allegations", "/allegations/{allegation}", "/allegations/year"),
        "/inspections",
        "/inspections/new",
        "/inspections/readiness",
        "/inspections/readiness/voice",
        "/inspection/library",
        "/inspection/library/add",
        "/inspection/library/{report}",
        "/inspection/library/search?q=plan",
        "/inspection/library/history",
        "/inspection/library/told?q=plan",
        "/inspection/library/national",
        "/improvement",
        "/improvement?as-at=2013-07-01",
        "/improvement/{area}",
        "/improvement/{area}/{attached}/counted",
        "/improvement/again",
    ],
    "lin.lead": ["/inspections"],
    "ann.example": [
        "/returns",
        "/returns/load",
        "/returns/write?name=annex-a&on_0=31&on_1=3&on_2=2024",
        "/returns/matches",
        "/returns/errors?year=2026",
        "/returns/errors?return=cin&year=2026",
        "/returns/sign-off",
        "/returns/loads/{load}",
        "/returns/loads/{load}/values",
        "/returns/loads/{load}/values/answer?return=Annex+A&column=Contact+Source&written=LADO",
        "/returns/values/{value}/forget",
        "/returns/matches/{match}",
        "/returns/matches/settled/{settled}/undo",
        "/returns/sign-off/{frozen}",
        "/children/{wrong}/returns/errors",
        "/children/{wrong}/returns/errors/{error}/mend",
        "/returns/errors/{error}/accept-all",
        "/duties?as-at=2008-01-01",
    ],
    "cllr.example": [
        "/duties",
        "/performance",
        "/performance/measures",
        "/performance/measures/ni-66",
        "/performance/changes",
        "/performance/pack?board=corporate-parenting",
        "/performance/partners",
        "/performance/published",
        "/performance/published?authority=901",
        "/performance/published/ni-62?authority=901",
        "/improvement",
        "/improvement/{area}",
        "/improvement/again",
    ],
}
CONTACT = "/children/{door}/contacts/{contact}"
HELP = "/children/{door}/early-help"
PAGES |= {
    "dot.example": [
        "/front-door",
        "/front-door/new",
        "/front-door/approaches/{waits}",
        "/front-door/approaches/{waits}/violence",
        "/front-door/night",
        "/front-door/overnight",
        "/children/{door}/out-of-hours/new",
        "/children/{door}/held/new",
        *(CONTACT + tail for tail in ("", "/ask", "/recommend", "/arrangement", "/tell")),
    ],
    "max.example": [
        CONTACT + "/decide",
        "/front-door/funnel",
        "/front-door/thresholds",
        "/front-door/agencies",
        "/children/{door}/join",
    ],
    "hal.example": ["/refer", "/refer/new", "/refer/good", "/refer/{sent}", "/refer/asked/{asked}"],
    "cat.example": [
        "/early-help",
        "/early-help/needs",
        *(HELP + tail for tail in ("", "/offer", "/begin", "/{help}/write", "/{help}/meeting")),
    ],
}
WIDTHS = (1280, 320)
EVERY = [(who, address) for who, addresses in PAGES.items() for address in addresses]


@pytest.mark.parametrize(("who", "address"), EVERY, ids=[f"{who}{at}" for who, at in EVERY])
def test_the_page_can_be_used_by_everyone(open_as, children, who, address):
    page = open_as(who)
    answer = page.goto(address.format(**children))

    assert answer.status == 200
    assert page.locator("h1").count() == 1
    assert page.title().endswith("– Sightline")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert looking.faults(page) == []
        assert looking.sideways(page) == 0
    assert page.complaints == []


@pytest.mark.parametrize("who", ["cllr.example", "ann.example"])
def test_a_page_that_is_refused_says_what_to_do_and_can_be_used_by_everyone(open_as, children, who):
    page = open_as(who, 320)
    answer = page.goto(f"/children/{children['elsewhere']}/ask")

    assert answer.status == 403
    assert "Ask your manager" in page.inner_text("main")
    assert looking.faults(page) == []
    assert looking.sideways(page) == 0


@pytest.mark.parametrize("address", ["/sign-in", "/children/{elsewhere}/ask", "/returns/load"])
def test_a_form_with_errors_leads_to_the_first_of_them(open_as, children, address):
    page = open_as({"/sign-in": "", "/returns/load": "ann.example"}.get(address, "jo.sample"), 320)
    page.goto(address.format(**children))
    page.click("main form button")

    summary = page.locator(".govuk-error-summary")
    assert summary.evaluate("one => one === document.activeElement")
    assert page.title().startswith("Error: ")
    assert looking.faults(page) == []
    assert looking.sideways(page) == 0
    target = summary.locator("a").first.get_attribute("href")
    assert page.locator(target).count() == 1
