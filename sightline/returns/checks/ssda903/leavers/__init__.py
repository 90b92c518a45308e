"""Rules about care leavers."""
