"""Rules about the pupil numbers and ids of children."""
