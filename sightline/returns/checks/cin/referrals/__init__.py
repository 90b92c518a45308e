"""Rules about referrals and the episodes of need they begin."""
