"""The SSDA903 return of children looked after."""
