"""What holds across the parts of the service, taken together."""
