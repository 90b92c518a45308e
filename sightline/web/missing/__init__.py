"""Children who are missing, come back, and may be exploited."""
