"""How good the work is: how much each worker holds, and work set beside its last version."""
