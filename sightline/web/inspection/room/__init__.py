"""The inspection room: every inspection a person may know of, and setting one up."""
