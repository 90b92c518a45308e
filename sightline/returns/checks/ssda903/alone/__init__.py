"""Rules about unaccompanied children."""
