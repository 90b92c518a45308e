"""Rules about what is told of adoptions and adopters."""
