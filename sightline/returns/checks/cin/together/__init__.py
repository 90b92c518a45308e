"""Rules about plans of both kinds at one time, and of days after a death."""
