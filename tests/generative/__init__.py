"""Things that are true whatever the dates: histories are invented and the rules must hold."""
