"""Northamptonshire from March 2011 to July 2013, in the figures of three reports."""
