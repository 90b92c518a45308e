"""What is wrong in a return: the list, one child's errors, mending one, letting one stand."""
