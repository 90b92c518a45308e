"""What a worker or a manager sees first: their own children and what each is owed."""
