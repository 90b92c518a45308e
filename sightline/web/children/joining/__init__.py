"""Two records that may be of one child: joined with their history, and taken apart again."""
