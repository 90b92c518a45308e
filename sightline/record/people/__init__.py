"""Children, their families and where they live."""
