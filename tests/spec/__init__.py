"""Every example in every book holds: the definitions are tested by their own worked examples."""
