"""The screens of early help: families who are helped before it gets worse."""
