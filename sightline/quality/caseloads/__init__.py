"""Who holds how much, what a child with no worker is waiting for, and what to warn of."""
