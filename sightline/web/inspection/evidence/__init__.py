"""The evidence log, by judgement area."""
