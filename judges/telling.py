"""How a judge's findings are told: the same lines for every return."""

from __future__ import annotations

from collections.abc import Collection, Iterable


def heading(name: str, year: int, children: int, validator: str) -> None:
    """Which return, of what, and who judges."""
    print(f"\n{name} to 31 March {year}, anyshire with {children:,} children, by {validator}")


def line(what: str, count: int, codes: Collection[str] = ()) -> None:
    """One count, and the rules it counts."""
    print(f"  {what:<20} {count:>6,}   {' '.join(sorted(codes))}".rstrip())


ENOUGH = 1000
"""Children, in an authority in which each kind of mistake can be planted. In a smaller one some
cannot, and it is only said which."""


def counted(count: int, what: str) -> str:
    """So many of something, in words."""
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def of_planted(
    left: Collection[str], by_them: Collection[str], by_us: Collection[str]
) -> list[str]:
    """In words, the mistakes that were not planted, and that the validator or our rules missed."""
    return [
        f"{what} ({', '.join(sorted(codes))})"
        for what, codes in (
            ("mistakes that could not be planted", left),
            ("planted mistakes that the validator missed", by_them),
            ("planted mistakes that our own rules missed", by_us),
        )
        if codes
    ]


def verdict(wrong: Collection[str], sound: str) -> int:
    """The last line, for whoever reads no other: clean, or all that was wrong. The exit status."""
    print()
    if wrong:
        print(f"Not clean. {'; '.join(wrong)}.")
        return 1
    print(f"Clean. {sound}")
    return 0


def caught(who: str, planted: int, missed: Collection[tuple[str, str]]) -> None:
    """How many of the mistakes planted somebody caught; of each missed the rule, and why."""
    print(
        f"Of {planted} mistakes planted whose rules it has, {who} caught {planted - len(missed)}."
    )
    for code, why in missed:
        print(f"    {code:<12} {why}")


def not_planted(codes: Iterable[str]) -> None:
    """The mistakes that nothing in the return could hold."""
    if told := " ".join(codes):
        print(f"Nothing in this return can hold: {told}. Ask for more children.")
