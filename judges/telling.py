"""How a judge's findings are told: the same lines for every return."""

from __future__ import annotations

from collections.abc import Collection, Iterable


def heading(name: str, year: int, children: int, validator: str) -> None:
    """Which return, of what, and who judges."""
    print(f"\n{name} to 31 March {year}, anyshire with {children:,} children, by {validator}")


def line(what: str, count: int, codes: Collection[str] = ()) -> None:
    """One count, and the rules it counts."""
    print(f"  {what:<20} {count:>6,}   {' '.join(sorted(codes))}".rstrip())


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
