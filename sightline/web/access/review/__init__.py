"""Openings outside reach that await review, and the review of one."""
