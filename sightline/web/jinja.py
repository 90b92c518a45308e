"""How pages are put together: where templates are found, and the words and links they can use."""

import os
from functools import cache

from django.contrib import messages
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader

from sightline.core import access

from . import as_at, front_end, words
from .components import forms
from .keeping import kept


def environment(**options) -> Environment:
    """The Jinja environment of every screen; GOV.UK's components are under their own prefix."""
    options["loader"] = ChoiceLoader(
        [
            options["loader"],
            PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}),
        ]
    )
    pages = Environment(**{**options, "autoescape": True, "trim_blocks": True})
    pages.globals.update(
        asset=asset,
        url=url,
        menu=menu,
        crumbs=crumbs,
        may=access.may,
        role_titles=role_titles,
        messages_for=messages.get_messages,
        demonstration=demonstration,
        kept_for=kept.kept_for,
        govuk_field=forms.govuk_field,
        component_of=forms.component_of,
        error_summary=forms.error_summary,
        day_passed_over=as_at.day_passed_over,
        plural=words.plural,
        nth=words.nth,
        share=words.share,
        listed=words.listed,
    )
    pages.filters.update(
        uk=words.uk_date,
        short=words.short_date,
        moment=words.uk_time,
        ago=words.ago,
        how_long=words.how_long,
        whole=words.whole,
    )
    return pages


def url(name: str, **parts) -> str:
    """The address of a screen by its name."""
    return reverse(name, kwargs=parts or None)


def asset(name: str) -> str:
    """The address of a style sheet or script, which changes when the file does."""
    return f"{static(name)}?v={_built_as()}"


@cache
def _built_as() -> str:
    return front_end.STAMP.read_text() if front_end.STAMP.is_file() else "unbuilt"


def menu(request) -> list[dict]:
    """The links across the top that this person may follow."""
    from .screen import menu_for

    return menu_for(request)


def crumbs(request) -> list[dict]:
    """The way back up from this screen."""
    from .screen import crumbs_for

    return crumbs_for(request)


def role_titles(account) -> str:
    """What this person is here, in small letters: social worker."""
    return words.listed([each.title.lower() for each in access.roles_of(account)])


def demonstration() -> bool:
    """Whether everyone in this installation is invented (SIGHTLINE_DEMONSTRATION=1)."""
    return os.environ.get("SIGHTLINE_DEMONSTRATION") == "1"
