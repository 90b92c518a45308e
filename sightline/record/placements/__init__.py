"""Homes and carers."""
