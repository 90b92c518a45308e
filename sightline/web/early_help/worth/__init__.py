"""What each kind of help costs, and what it gains."""
