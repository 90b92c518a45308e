"""Which database this installation uses, as told by the environment."""

from __future__ import annotations

import os
from typing import Any

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

CONNECTION_WORDS = {
    "dbname": "NAME",
    "user": "USER",
    "password": "PASSWORD",
    "host": "HOST",
    "port": "PORT",
}

HOW = ("USER", "PASSWORD", "HOST", "PORT", "OPTIONS")
"""The words of the settings that say how, and as whom, a database is reached."""
OWNER, APPLICATION = "sightline", "sightline_app"
"""The roles of the embedded server: the one that owns the tables, and the one we work as."""


class WrongDatabaseAddress(ValueError):
    """SIGHTLINE_DATABASE_URL cannot be read; the message says what it should look like."""


def database() -> dict[str, Any]:
    """The settings of the one database, read from the environment. Starts nothing.

    With SIGHTLINE_DATABASE_URL the server it names is used. Without it, the embedded server of
    SIGHTLINE_HOME is used, and started by the first connection (see `base`).
    """
    address = os.environ.get("SIGHTLINE_DATABASE_URL", "")
    if not address:
        return embedded()
    told = server_at(address)
    if owner := os.environ.get("SIGHTLINE_OWNER_DATABASE_URL", ""):
        return with_owner(told, server_at(owner, "SIGHTLINE_OWNER_DATABASE_URL"))
    return told


def with_owner(told: dict[str, Any], owner: dict[str, Any]) -> dict[str, Any]:
    """One database reached in two ways: to work with the record, and to change its tables.

    Raises WrongDatabaseAddress unless they are two roles of one database.
    """
    if owner["NAME"] != told["NAME"] or owner.get("USER") == told.get("USER"):
        raise WrongDatabaseAddress(
            "SIGHTLINE_OWNER_DATABASE_URL should name the same database as SIGHTLINE_DATABASE_URL,"
            " and another role: the one that owns the tables."
        )
    names = ("USER", "PASSWORD")
    return {
        **told,
        "APPLICATION": {name: told[name] for name in names if name in told},
        "OWNER": {name: owner.get(name, {} if name == "OPTIONS" else "") for name in HOW},
    }


def embedded() -> dict[str, Any]:
    """The settings for the embedded server: its socket is only known once it has started."""
    return {
        "ENGINE": "sightline.core.postgres",
        "NAME": "sightline",
        "USER": APPLICATION,
        "APPLICATION": {"USER": APPLICATION},
        "OWNER": {"USER": OWNER},
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


def server_at(address: str, variable: str = "SIGHTLINE_DATABASE_URL") -> dict[str, Any]:
    """The settings for the server at a postgresql:// address. Raises WrongDatabaseAddress."""
    advice = f"{variable} should look like postgresql://user:password@host:5432/name"
    if not address.startswith(("postgresql://", "postgres://")):
        raise WrongDatabaseAddress(f"{advice}.")
    try:
        parts = conninfo_to_dict(address)
    except ProgrammingError as why:
        raise WrongDatabaseAddress(f"{advice}: {str(why).strip()}.") from None
    if not parts.get("dbname"):
        raise WrongDatabaseAddress(f"{advice}; it names no database.")
    words = {
        CONNECTION_WORDS[name]: str(parts.pop(name))
        for name in list(parts)
        if name in CONNECTION_WORDS
    }
    return {
        "ENGINE": "django.db.backends.postgresql",
        **words,
        "OPTIONS": parts,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }
