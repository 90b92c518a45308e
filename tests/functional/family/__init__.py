"""One family's way through the service, from a school's referral to the closing of the work."""
