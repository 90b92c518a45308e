"""What is owed about workers, allegations and inspections, and what is behind each number."""
