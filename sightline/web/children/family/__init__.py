"""The family of a child: drawn as a genogram, with a list beside it and what is not known yet."""
