"""Violence at home: the notice, each child at it, and the conference on high risk."""
