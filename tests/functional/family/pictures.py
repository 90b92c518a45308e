"""Pictures of the walk for the manual: kept with SIGHTLINE_PICTURES=1, else only taken."""

import os
from pathlib import Path

KEPT = Path(__file__).resolve().parents[3] / "docs" / "screenshots"


def keep(page, name: str) -> None:
    """Take the page as it is, and keep it where pictures are asked for."""
    page.evaluate("document.fonts.ready")
    page.set_viewport_size({"width": 1280, "height": 1000})
    path = KEPT / f"family-{name}.png" if os.environ.get("SIGHTLINE_PICTURES") else None
    taken = page.screenshot(path=path)
    assert len(taken) > 20_000
    page.set_viewport_size({"width": 1280, "height": 900})
