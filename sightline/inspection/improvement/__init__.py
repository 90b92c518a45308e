"""What each inspection asked for, who does what about it, and whether the record shows it done."""
