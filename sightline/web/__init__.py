"""The screens: what people see, in their browser, of the record and of what each child is owed."""
