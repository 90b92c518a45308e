"""Help below the statutory line, led by whoever knows the family best."""
