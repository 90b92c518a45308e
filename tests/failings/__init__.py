"""What inspection reports found wrong on the child's journey, and the tests that answer it."""
