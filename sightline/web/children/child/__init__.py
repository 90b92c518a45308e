"""The child: who they are, what they are owed, their story and their own words."""
