"""What the year of allegations shows, as a report to the board."""
