"""The people around a child: who works with them, here and elsewhere, and who could help."""
