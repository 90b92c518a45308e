"""Leave a child with a team and no worker, so that the child stays seen."""
