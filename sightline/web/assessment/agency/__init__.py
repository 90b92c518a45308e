"""Agencies that are asked what they know, for an assessment."""
