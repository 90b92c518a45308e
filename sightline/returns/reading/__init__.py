"""Reading files safely, knowing what they are, and understanding what is written in them."""
