"""The team: children with no worker first, then what waits for sign-off, then people."""
