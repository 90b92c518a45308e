"""What is published of each authority, beside the authorities most like it."""
