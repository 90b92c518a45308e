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


class WrongDatabaseAddress(ValueError):
    """SIGHTLINE_DATABASE_URL cannot be read; the message says what it should look like."""


def database() -> dict[str, Any]:
    """The settings of the one database, read from the environment. Starts nothing.

    With SIGHTLINE_DATABASE_URL the server it names is used. Without it, the embedded server of
    SIGHTLINE_HOME is used, and started by the first connection (see `base`).
    """
    address = os.environ.get("SIGHTLINE_DATABASE_URL", "")
    return server_at(address) if address else embedded()


def embedded() -> dict[str, Any]:
    """The settings for the embedded server: its socket is only known once it has started."""
    return {
        "ENGINE": "sightline.core.postgres",
        "NAME": "sightline",
        "USER": "sightline",
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


def server_at(address: str) -> dict[str, Any]:
    """The settings for the server at a postgresql:// address. Raises WrongDatabaseAddress."""
    advice = "SIGHTLINE_DATABASE_URL should look like postgresql://user:password@host:5432/name"
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
