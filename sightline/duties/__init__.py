"""What law and guidance require for each child, by when, and whether it was done."""
