"""The multi-agency scorecard: what partners say their figures are, and how late they say so."""
