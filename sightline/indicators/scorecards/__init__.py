"""Scorecards: targets, what is ordinary variation, what is forecast, and what is being done."""
