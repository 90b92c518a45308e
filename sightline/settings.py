"""How this installation runs: its parts, its database, and how sign-in and cookies are kept safe.

Everything that differs between councils comes from the environment, and each variable is listed
in DEVELOPERS.md. Nothing here is switched by a "debug" mode: there is none.
"""

from __future__ import annotations

import os
from pathlib import Path

import pghistory

from sightline.core.home import secret_key
from sightline.core.postgres.address import database

PACKAGE = Path(__file__).resolve().parent


def listed(variable: str) -> list[str]:
    """The comma-separated words of an environment variable."""
    return [word.strip() for word in os.environ.get(variable, "").split(",") if word.strip()]


# What is installed. A context of the record is found by its folder, so adding one edits nothing.

CONTEXTS = sorted(folder.parent.name for folder in (PACKAGE / "record").glob("*/__init__.py"))
# So is a part of inspection that has tables.
INSPECTION = sorted(folder.parent.name for folder in (PACKAGE / "inspection").glob("*/apps.py"))

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "pgtrigger",
    "pghistory",
    "django_htmx",
    "sightline.core",
    *[f"sightline.record.{context}" for context in CONTEXTS],
    "sightline.duties",
    "sightline.indicators",
    "sightline.quality",
    "sightline.returns",
    *[f"sightline.inspection.{part}" for part in INSPECTION],
    "sightline.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "sightline.web.security.ContentSecurityPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "sightline.web.keeping.kept.PutBack",
]

ROOT_URLCONF = "sightline.web.urls"
WSGI_APPLICATION = "sightline.web.wsgi.application"

# The record.

DATABASES = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# History is written by database triggers, so that bulk and raw changes are caught as well, and
# the rows of history themselves can be neither changed nor deleted.
PGHISTORY_APPEND_ONLY = True
# Triggers are put in place after every migrate, from the models as they are: written into the
# migrations they would make a first start take minutes.
PGTRIGGER_MIGRATIONS = False
PGTRIGGER_INSTALL_ON_MIGRATE = True
PGHISTORY_DEFAULT_TRACKERS = (
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
)

# Who is signed in.

AUTH_USER_MODEL = "core.Account"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name")},
    },
]
LOGIN_URL = "/sign-in"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/sign-in"
SESSION_COOKIE_AGE = 10 * 60 * 60  # a long working day, in seconds
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Safety. SIGHTLINE_HTTPS=1 says that people reach the site by https only, as they must anywhere
# but on one's own machine: cookies are then never sent in the clear.

DEBUG = False
SECRET_KEY = secret_key()
HTTPS = os.environ.get("SIGHTLINE_HTTPS") == "1"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *listed("SIGHTLINE_HOSTS")]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in listed("SIGHTLINE_HOSTS")] if HTTPS else []
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "sightline.web.refusals.form_expired"

# A record opened outside reach stands out when nobody has reviewed it within this many days.
REVIEW_OPENINGS_WITHIN_DAYS = int(os.environ.get("SIGHTLINE_REVIEW_WITHIN_DAYS") or 5)

# Pages: a template sits beside its view, so the whole of web/ is where templates are looked for.

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / "web"],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "sightline.web.jinja.environment",
            "context_processors": ["sightline.web.keeping.kept.proof_and_typist"],
        },
    },
]
STATIC_URL = "/static/"
STATICFILES_DIRS = [
    folder for folder in (PACKAGE / "web" / "static", PACKAGE / "web" / "built") if folder.is_dir()
]
WHITENOISE_USE_FINDERS = True  # served from where they are built: nothing to collect

# Which authority this is, as published tables name it; empty until it is said.

AUTHORITY = os.environ.get("SIGHTLINE_AUTHORITY", "")

# Counts from 1 to just under this are not shown to people who see numbers and no child.

SMALL_NUMBERS_BELOW = int(os.environ.get("SIGHTLINE_SMALL_NUMBERS_BELOW") or 6)

# Days and words.

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False

# What goes wrong is written to standard error. No log line may carry a child's particulars.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {"django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False}},
}
