"""The commands, one file each. The program finds them here; there is no list to add to."""
