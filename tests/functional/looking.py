"""Looks at a page as its rules ask: by axe, at a narrow width, and for what the browser says."""

from sightline.web import front_end

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(page) -> list[str]:
    """What axe finds wrong with the page by WCAG 2.2 AA, each with the first element it is of."""
    # Sent to the browser and not to the page, whose policy forbids a script it did not bring.
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": front_end.AXE.read_text()})
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    assert len(found["passes"]) > 10, "axe looked at nothing"
    return [f"{each['id']}: {each['nodes'][0]['html'][:150]}" for each in found["violations"]]


def sideways(page) -> int:
    """How far the page scrolls sideways, in pixels."""
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


def shows_focus(page) -> bool:
    """Whether the element in focus looks different for it."""
    return page.evaluate(
        """() => {
            const one = document.activeElement;
            const seen = getComputedStyle(one);
            const inside = getComputedStyle(one, ':before');
            const outlined = seen.outlineStyle !== 'none' && seen.outlineWidth !== '0px';
            const shadowed = seen.boxShadow !== 'none' || inside.boxShadow !== 'none';
            return outlined || shadowed;
        }"""
    )
