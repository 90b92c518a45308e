"""The form of a recording screen: its questions with their labels, the order of its pages."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.http import QueryDict

from sightline.core.models import Account
from sightline.record.people.family import siblings_within_reach
from sightline.record.people.models import Child

from ..called import names_of
from ..components.forms import DateField
from ..words import listed, uk_date
from .sitting import Answers

YES_NO = (("yes", "Yes"), ("no", "No"))


@dataclass(frozen=True)
class Page:
    """Some questions of a long form that are asked together."""

    name: str
    title: str
    fields: tuple[str, ...]
    lead: str = ""


class RecordingForm(forms.Form):
    """Questions about one child, or about none, asked of one person.

    A subclass names its fields, each with its label, and in `pages` the order in which a long form
    asks them. `settle` is where choices that depend on the child are put in, and fields that there
    are one of for each child; `start` gives the answers that are known already. `reveals` says
    which question is asked only after which answer: {"seen": {"no": "not_seen_because"}}. `more`
    names what is folded away until somebody has more to say.
    """

    pages: tuple[Page, ...] = ()
    reveals: Mapping[str, Mapping[str, str]] = {}
    more: tuple[str, ...] = ()
    lead = ""

    def __init__(
        self,
        *given: Any,
        by: Account,
        child: Child | None = None,
        about: Any = None,
        **options: Any,
    ) -> None:
        super().__init__(*given, auto_id="q_%s", use_required_attribute=False, **options)
        self.by, self.child, self.about = by, child, about
        self.settle()
        self.initial = {**self.start(), **self.initial}

    def settle(self) -> None:
        """Put in what depends on the child; nothing by itself."""

    def start(self) -> dict[str, Any]:
        """Answers that are known already; none by itself."""
        return {}

    def without_errors(self) -> RecordingForm:
        """The same, its answers shown as they are and not judged yet."""
        self._errors = ErrorDict()
        return self

    def page(self, name: str) -> Page | None:
        """The page of this name; the first where there are pages and no such name."""
        return next(
            (each for each in self.pages if each.name == name), next(iter(self.pages), None)
        )

    def page_after(self, page: Page) -> Page | None:
        """The next page; None after the last."""
        place = self.pages.index(page) + 1
        return self.pages[place] if place < len(self.pages) else None

    def asked(self, page: Page | None) -> list[forms.BoundField]:
        """The questions of one page, or all of them, but those revealed or folded away."""
        hidden = {name for answers in self.reveals.values() for name in answers.values()}
        folded = {*hidden, *self._matching(self.more)}
        return [self[name] for name in self.names_on(page) if name not in folded]

    def folded(self) -> list[forms.BoundField]:
        """The questions that are folded away."""
        return [self[name] for name in self._matching(self.more)]

    def unfolds(self) -> bool:
        """Whether what is folded away must be seen: something is wrong or answered there."""
        known = self.initial
        return any(
            (self._errors or {}).get(field.name)
            or (self.is_bound and field.value() not in (None, "", [], known.get(field.name)))
            for field in self.folded()
        )

    def names_on(self, page: Page | None) -> list[str]:
        """The names of a page's fields; one that ends in a star stands for one for each child."""
        if page is None:
            return list(self.fields)
        return self._matching(page.fields)

    def _matching(self, names: Iterable[str]) -> list[str]:
        found: list[str] = []
        for name in names:
            many = re.compile(re.escape(name).replace(r"\*", r"\d+") + "$")
            found += [each for each in self.fields if many.match(each)]
        return found

    def boxes_on(self, page: Page | None) -> list[str]:
        """The names of the boxes of a page, as the browser sends them."""
        return [box for name in self.names_on(page) for box in boxes_of(self[name])]

    def revealed_by(self, field: forms.BoundField) -> dict[str, forms.BoundField]:
        """The questions that answers to this one reveal, by the answers, joined with "|"."""
        answers: dict[str, list[str]] = {}
        for answer, name in self.reveals.get(field.name, {}).items():
            answers.setdefault(name, []).append(answer)
        return {"|".join(each): self[name] for name, each in answers.items() if name in self.fields}

    def answered(self) -> list[tuple[Page | None, list[tuple[str, str]]]]:
        """Every question with its answer in words, by page, to be looked over before saving."""
        pages: Iterable[Page | None] = self.pages or (None,)
        return [
            (page, [(str(self[name].label), said(self[name])) for name in self.names_on(page)])
            for page in pages
        ]


def boxes_of(field: forms.BoundField) -> list[str]:
    """The names under which a browser sends one answer."""
    widget = field.field.widget
    if isinstance(widget, forms.MultiWidget):
        return [f"{field.html_name}{tail}" for tail in widget.widgets_names]
    return [field.html_name]


def answers_of(form: forms.Form) -> Answers:
    """What a form shows in each of its boxes, as the browser would send it back unchanged."""
    found: Answers = {}
    for field in form:
        value, widget = field.value(), field.field.widget
        if isinstance(widget, forms.MultiWidget):
            parts = value if isinstance(value, list) else widget.decompress(value)
            found |= {box: [_word(part)] for box, part in zip(boxes_of(field), parts, strict=True)}
        elif isinstance(value, list | tuple | set):
            found[field.html_name] = [_word(each) for each in value]
        elif isinstance(widget, forms.FileInput):
            found[field.html_name] = []  # a file is no words, and is never kept in a draft
        elif isinstance(widget, forms.RadioSelect | forms.CheckboxInput) and not value:
            found[field.html_name] = []
        else:
            found[field.html_name] = [_word(value)]
    return found


def _word(value: Any) -> str:
    if value is None or value is False:
        return ""
    return "on" if value is True else str(value)


def as_sent(answers: Answers) -> QueryDict:
    """Answers as a form that was sent holds them."""
    made = QueryDict(mutable=True)
    for name, words in answers.items():
        if words:
            made.setlist(name, words)
    return made


def said(field: forms.BoundField) -> str:
    """The answer to one question as it is read out; blank where there is none."""
    value = field.value()
    if isinstance(field.field, DateField):
        return _day(value, field)
    if getattr(field.field, "choices", None):
        chosen = {str(each) for each in (value if isinstance(value, list | tuple) else [value])}
        return listed([str(text) for key, text in field.field.choices if str(key) in chosen])
    return "" if value is None else str(value)


def _day(value: Any, field: forms.BoundField) -> str:
    if isinstance(value, dt.date):
        return uk_date(value)
    try:
        return uk_date(field.field.clean(value))
    except forms.ValidationError:
        return " ".join(each for each in value or [] if each)


# The questions that many screens ask.


def day(label: str, **options: Any) -> DateField:
    """A day in three boxes."""
    options.setdefault("error_messages", {"required": f"Enter the date: {label.lower()}"})
    return DateField(label=label, **options)


def words(label: str, *, required: bool = False, rows: int = 4, **options: Any) -> forms.CharField:
    """Words of any length, kept as they were typed."""
    options.setdefault("error_messages", {"required": f"Write something: {label.lower()}"})
    return forms.CharField(
        label=label,
        required=required,
        widget=forms.Textarea(attrs={"rows": rows}),
        strip=True,
        **options,
    )


def line(label: str, *, required: bool = False, most: int = 200, **options: Any) -> forms.CharField:
    """A few words on one line."""
    options.setdefault("error_messages", {"required": f"Enter {label.lower()}"})
    return forms.CharField(label=label, required=required, max_length=most, **options)


def one_of(
    label: str, choices: Iterable[tuple[str, str]] = (), *, required: bool = True, **options: Any
) -> forms.ChoiceField:
    """One answer of a few, all of them in sight."""
    options.setdefault("error_messages", {"required": f"Choose an answer: {label.lower()}"})
    options.setdefault("widget", forms.RadioSelect)
    return forms.ChoiceField(label=label, choices=list(choices), required=required, **options)


def any_of(
    label: str, choices: Iterable[tuple[str, str]] = (), *, required: bool = False, **options: Any
) -> forms.MultipleChoiceField:
    """As many answers as are true."""
    options.setdefault("error_messages", {"required": f"Choose at least one: {label.lower()}"})
    return forms.MultipleChoiceField(
        label=label,
        choices=list(choices),
        required=required,
        widget=forms.CheckboxSelectMultiple,
        **options,
    )


def one_of_many(
    label: str, choices: Iterable[tuple[str, str]] = (), *, required: bool = True, **options: Any
) -> forms.ChoiceField:
    """One answer of a long list."""
    options.setdefault("widget", forms.Select)
    return one_of(label, [("", "Choose"), *choices], required=required, **options)


def yes_no(label: str, *, required: bool = True, **options: Any) -> forms.TypedChoiceField:
    """Yes or no, and nothing where it is not answered."""
    options.setdefault("error_messages", {"required": f"Choose yes or no: {label.lower()}"})
    return forms.TypedChoiceField(
        label=label,
        choices=YES_NO,
        required=required,
        widget=forms.RadioSelect,
        coerce=lambda answer: answer == "yes",
        empty_value=None,
        **options,
    )


class TimeField(forms.CharField):
    """A time of day as people write it: 14:30, 2.30pm or 9am. Cleans to a time."""

    SHAPE = re.compile(r"^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$", re.IGNORECASE)

    def clean(self, value: Any) -> dt.time | None:
        """The time. Raises ValidationError in words a person can act on."""
        text = super().clean(value)
        if not text:
            return None
        match = self.SHAPE.match(text.strip())
        hour, minute, half = match.groups() if match else ("99", None, None)
        number = int(hour) % 12 + 12 * (half.lower() == "pm") if half else int(hour)
        try:
            return dt.time(number, int(minute or 0))
        except ValueError:
            raise forms.ValidationError("Enter a time, such as 14:30 or 2.30pm") from None


class ChildrenField(forms.MultipleChoiceField):
    """The child and their brothers and sisters, ticked once. Cleans to the children's numbers."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, label: str = "Which children is this about?", **options: Any) -> None:
        options.setdefault("error_messages", {"required": "Tick at least one child"})
        super().__init__(label=label, **options)

    def offer(self, form: RecordingForm) -> None:
        """Offer the form's child, and the brothers and sisters whom the person can reach."""
        assert form.child is not None
        numbers = [form.child.pk, *siblings_within_reach(form.child, form.by)]
        names = names_of(numbers)
        self.choices = [(str(number), names[number]) for number in numbers]
        self.initial = [str(form.child.pk)]

    def clean(self, value: Any) -> list[int]:
        """The numbers of the children ticked."""
        return [int(number) for number in super().clean(value)]
