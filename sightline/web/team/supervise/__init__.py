"""A supervision session, written down and agreed."""
