"""The sector's own validators, each in an environment of its own, over returns that we wrote."""
