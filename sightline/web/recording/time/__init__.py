"""How long recording takes, in total: no content, no child and no person."""
