"""What others may know about the place and the service: nothing about a child is kept here."""
