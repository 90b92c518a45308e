"""What is done every night without anybody asking: who does what, and what came of it."""
