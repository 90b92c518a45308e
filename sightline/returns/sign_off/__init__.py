"""Signing a return off: frozen, held against the scorecard and last year, signed by two people."""
