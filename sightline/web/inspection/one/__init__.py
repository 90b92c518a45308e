"""One inspection: how far it has got, its team, and what comes next."""
