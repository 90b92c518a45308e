"""Turns what is written in a cell into a date, a code, a number or words, or says why it cannot."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation

from sightline.core.spreadsheet import unguarded

from . import wording
from .authorities import authority
from .codes import code_lists
from .columns import Column, Remark, tidy

BLANKS = {"", "-", ".", "..", "nan", "nat", "null", "n/a", "#n/a", "none", "<blank>", "pd.na"}
ERRORS = {"#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#MULTIVALUE"}
YES = {"yes", "y", "true", "t", "1", "1.0"}
NO = {"no", "n", "false", "f", "0", "0.0"}
NOT_KNOWN = {"unknown", "not known", "not recorded", "not stated", "u", "not stated/recorded"}
ANSWERS = {"yes": True, "no": False, "unknown": None}
DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
SHORT_YEAR = re.compile(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2}")
YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})")
CLOCK = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$")
POSTCODE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})")
CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # without I, O and S
PUPIL_NUMBER = re.compile(r"[A-Z]\d{11}[\dA-Z]")
EXCEL_DAY_NOUGHT = date(1899, 12, 30)


class NotUnderstood(Exception):
    """A value that cannot be taken to say anything; the message tells the analyst what to do."""


def reading(column: Column, written: object, year: int | None) -> tuple[object, Remark | None]:
    """The typed value of one cell, and a remark when something about it should be known.

    None means blank. Raises nothing: a value that is not understood comes back as None with a
    remark saying why.

    A cell that begins with = is a formula, and refused. One with an apostrophe before it is words,
    as we write them ourselves and as a spreadsheet shows them: they are read without it.
    """
    guarded = _text(written)
    text = unguarded(guarded)
    if guarded.startswith("="):
        return None, Remark(column.name, text, _formula(column))
    if text in ERRORS:
        return None, Remark(
            column.name,
            text,
            f"{column.name} holds an error from the spreadsheet. Write the value itself.",
        )
    if text.lower() in BLANKS and not (text and _is_a_code(column, text)):
        return None, None
    try:
        return _READERS[column.kind](column, written, text, year)
    except NotUnderstood as why:
        return None, Remark(column.name, text, str(why))


def _text(written: object) -> str:
    if written is None:
        return ""
    if isinstance(written, float) and written.is_integer():
        return str(int(written))
    return tidy(written)


def _formula(column: Column) -> str:
    return (
        f"{column.name} begins with =, as a formula does, and formulas are not worked out here."
        " Write the value itself; or let the workbook calculate, save it and load it again."
    )


def _is_a_code(column: Column, text: str) -> bool:
    return bool(column.codes) and code_lists()[column.codes].understood(text) is not None


def _as_date(column: Column, written: object, text: str, year: int | None) -> tuple[date, None]:
    if isinstance(written, datetime):
        return _sensible(column, written.date()), None
    if isinstance(written, date):
        return _sensible(column, written), None
    if isinstance(written, bool):
        raise NotUnderstood(f"{column.name} is {text}, not a date. Write it like 31/03/2024.")
    if isinstance(written, int | float) or re.fullmatch(r"\d{5}(\.0)?", text):
        return _sensible(column, _from_serial(column, float(text))), None
    text = CLOCK.sub("", text)
    try:
        if found := DAY_FIRST.fullmatch(text):
            return _sensible(column, date(*(int(each) for each in reversed(found.groups())))), None
        if found := YEAR_FIRST.fullmatch(text):
            return _sensible(column, date(*(int(each) for each in found.groups()))), None
        for form in ("%d %b %Y", "%d %B %Y", "%d-%b-%Y", "%d/%b/%Y"):
            try:
                return _sensible(column, datetime.strptime(text, form).date()), None  # noqa: DTZ007 - a day
            except ValueError:
                continue
    except ValueError:
        raise NotUnderstood(
            f"{column.name} is not a day in the calendar. Write it day/month/year, like 31/03/2024."
        ) from None
    if SHORT_YEAR.fullmatch(text):
        raise NotUnderstood(
            f"{column.name} gives the year in two figures, which could be two centuries or two"
            " orders of day and month. Write it with four, like 31/03/2024."
        )
    raise NotUnderstood(f"{column.name} is not a date. Write it day/month/year, like 31/03/2024.")


def _from_serial(column: Column, number: float) -> date:
    if not 3654 <= number < 80000:  # 1910 to 2119
        raise NotUnderstood(f"{column.name} is a number, not a date. Format the column as dates.")
    return EXCEL_DAY_NOUGHT + timedelta(days=int(number))


def _sensible(column: Column, day: date) -> date:
    if not 1900 <= day.year <= 2100:
        raise NotUnderstood(f"{column.name} is in the year {day.year}. Check the year.")
    return day


def _as_code(
    column: Column, written: object, text: str, year: int | None
) -> tuple[str, Remark | None]:
    codes = code_lists()[column.codes]
    code = codes.understood(text)
    if code is None and (either := codes.between(text)):
        raise NotUnderstood(
            f"{column.name} could mean {' or '.join(either)}, and nothing in it says which."
            " Say once what it means, on the page of the load, and later loads remember."
        )
    if code is None:
        some = ", ".join(list(codes.codes)[:6])
        more = " and so on" if len(codes.codes) > 6 else ""
        raise NotUnderstood(
            f"{column.name} is not one of its codes ({some}{more}). Use the code of the guidance."
        )
    known = codes.codes[code]
    if not known.allowed(year):
        return code, Remark(
            column.name,
            text,
            f"{code} ({known.meaning}) was not in the return for the year ending 31 March {year};"
            " loaded as written.",
        )
    return code, None


def _as_codes(
    column: Column, written: object, text: str, year: int | None
) -> tuple[tuple[str, ...], Remark | None]:
    parts = written if isinstance(written, list | tuple) else re.split(r"[,;|]", text)
    codes: list[str] = []
    remark = None
    for part in parts:
        if not tidy(part):
            continue
        try:
            code, note = _as_code(column, part, tidy(part), year)
            codes.append(code)
        except NotUnderstood as why:
            note = Remark(column.name, tidy(part), str(why))
        remark = remark or note
    return tuple(dict.fromkeys(codes)), remark


def _as_answer(
    column: Column, written: object, text: str, year: int | None
) -> tuple[bool | None, None]:
    plain = re.sub(r"^[a-d][).]\s*", "", text.lower())
    plain = re.sub(r"^([01])\s*[=-]\s*(yes|no)$", r"\1", plain)
    if plain in YES:
        return True, None
    if plain in NO:
        return False, None
    if plain in NOT_KNOWN:
        return None, None
    said = wording.said(column.name, text) or wording.said("yes or no", text)
    if len(said) == 1:
        return ANSWERS[said[0]], None
    raise NotUnderstood(f"{column.name} is neither yes nor no. Write yes, no or leave it blank.")


def _as_whole(column: Column, written: object, text: str, year: int | None) -> tuple[int, None]:
    number, _ = _as_decimal(column, written, text, year)
    if number != number.to_integral_value():
        raise NotUnderstood(f"{column.name} is not a whole number.")
    return int(number), None


def _as_decimal(
    column: Column, written: object, text: str, year: int | None
) -> tuple[Decimal, None]:
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise NotUnderstood(f"{column.name} is not a number.") from None
    low, high = column.between or (0, 1000)
    if not number.is_finite() or not low <= number <= high:
        raise NotUnderstood(f"{column.name} must be between {low} and {high}.")
    return number, None


def _as_postcode(column: Column, written: object, text: str, year: int | None) -> tuple[str, None]:
    found = POSTCODE.fullmatch(text.upper().replace(" ", ""))
    if not found:
        raise NotUnderstood(f"{column.name} is not a postcode. Write it in full, like AB1 2CD.")
    return f"{found.group(1)} {found.group(2)}", None


def _as_pupil_number(
    column: Column, written: object, text: str, year: int | None
) -> tuple[str, Remark | None]:
    number = text.upper().replace(" ", "")
    if PUPIL_NUMBER.fullmatch(number):
        return number, _check_letter(column, text, number)
    code = code_lists()["no_pupil_number"].understood(number)
    if code:
        return code, None
    raise NotUnderstood(
        f"{column.name} is not a unique pupil number: one letter, then twelve figures"
        " (a temporary one ends in a letter)."
    )


def _check_letter(column: Column, text: str, number: str) -> Remark | None:
    """A remark where the first letter is not the one that the rest works out to.

    Each place after the first is multiplied by its number, letters counting by their place in
    CHECK_LETTERS; the sum, over 23, leaves the place of the check letter.
    """
    if number[-1] in CHECK_LETTERS or number[-1].isdigit():
        weighed = (
            (int(each) if each.isdigit() else CHECK_LETTERS.index(each)) * place
            for place, each in enumerate(number[1:], start=2)
        )
        letter = CHECK_LETTERS[sum(weighed) % len(CHECK_LETTERS)]
        if letter == number[0]:
            return None
        why = f"does not fit its check letter, which would be {letter}"
    else:
        why = f"ends in {number[-1]}, which no pupil number does"
    return Remark(
        column.name,
        text,
        f"{column.name} {why}, so something in it is mistyped. Correct it at source; loaded as"
        " written.",
    )


def _as_identifier(
    column: Column, written: object, text: str, year: int | None
) -> tuple[str, None]:
    return identifier(text), None


def identifier(text: str) -> str:
    """An id without spaces at its ends, the ".0" a spreadsheet adds, or differences of case."""
    plain = tidy(text).upper()
    return plain[:-2] if re.fullmatch(r"\d+\.0", plain) else plain


def _as_authority(column: Column, written: object, text: str, year: int | None) -> tuple[str, None]:
    """The authority's own name; words that name none are kept as they were written."""
    return authority(text) or text, None


def _as_text(column: Column, written: object, text: str, year: int | None) -> tuple[str, None]:
    return text, None


_READERS = {
    "identifier": _as_identifier,
    "text": _as_text,
    "date": _as_date,
    "code": _as_code,
    "codes": _as_codes,
    "yes or no": _as_answer,
    "whole number": _as_whole,
    "decimal": _as_decimal,
    "postcode": _as_postcode,
    "pupil number": _as_pupil_number,
    "authority": _as_authority,
}
