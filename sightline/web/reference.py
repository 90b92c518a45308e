"""The reference of screens and permissions, written from the screens and roles themselves."""

import sys
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "reference"


def pages() -> dict[str, str]:
    """Each page of the reference by its file name."""
    return {"screens.md": screens_page(), "permissions.md": permissions_page()}


def screens_page() -> str:
    """Every screen: its address, what it is, the permission it needs and whom it shows."""
    from .screen import REACH, all_screens

    lines = [
        "# Screens",
        "",
        "Written by `python -m sightline.web.reference`. Every screen checks its permission"
        " before anything is read.",
        "",
        "| Address | Title | Permission | Reach |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| `/{each.address}` | {each.title} | `{each.needs}` | {_reach_of(each)} |"
        for each in all_screens()
    ]
    lines += ["", "## What reach means", "", "| Reach | Meaning |", "|---|---|"]
    lines += [f"| {name} | {says} |" for name, says in REACH.items()]
    return "\n".join(lines) + "\n"


def _reach_of(each) -> str:
    """How far a screen shows, and whom it tells the name of a child outside their reach."""
    if each.names_outside:
        return f"{each.reach}; names others to those with `{each.names_outside}`"
    if each.counts_outside:
        return f"{each.reach}; counts others for those with `{each.counts_outside}`"
    return each.reach


def permissions_page() -> str:
    """Every permission and the roles that hold it, and how far each role can see."""
    from sightline.core.access import PERMISSIONS, REACH, ROLES

    from .screen import all_screens

    lines = [
        "# Permissions and roles",
        "",
        "Written by `python -m sightline.web.reference`. What a person may do is separate from"
        " whose records they can reach.",
        "",
        "| Permission | Lets a person | Roles | Screens |",
        "|---|---|---|---|",
    ]
    for name, says in PERMISSIONS.items():
        holders = [each.title for each in ROLES.values() if name in each.permissions]
        asked = [f"`/{each.address}`" for each in all_screens() if each.needs == name]
        lines.append(f"| `{name}` | {says} | {', '.join(holders)} | {', '.join(asked) or '–'} |")
    lines += ["", "## Roles", "", "| Role | Reach | Which means |", "|---|---|---|"]
    lines += [f"| {each.title} | {each.reach} | {REACH[each.reach]} |" for each in ROLES.values()]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the pages, or with `--check` say whether they are as they should be."""
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    django.setup()
    stale = []
    for name, text in pages().items():
        file = FOLDER / name
        if not file.is_file() or file.read_text() != text:
            stale.append(name)
            if "--check" not in sys.argv[1:]:
                FOLDER.mkdir(parents=True, exist_ok=True)
                file.write_text(text)
    if stale and "--check" in sys.argv[1:]:
        print(
            f"Stale in docs/reference: {', '.join(stale)}. Run python -m sightline.web.reference.",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
