"""Reading one child of the sample: the journey, the grades, the authority’s own audit."""
