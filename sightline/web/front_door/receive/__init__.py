"""Recording what somebody told us by phone, letter, notice or in person."""
