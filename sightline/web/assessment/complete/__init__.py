"""Completing an assessment, so that a manager can sign it off."""
