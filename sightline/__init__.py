"""Sightline: the case record, statutory clock and assurance system of a children's service."""
