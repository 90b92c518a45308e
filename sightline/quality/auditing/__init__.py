"""Whom files are drawn from for audit."""
