"""The short forms of a decision: recommend, decide, respond, tell the referrer and the family."""
