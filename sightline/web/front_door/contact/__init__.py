"""One contact: everything that bears on the decision, and the short forms that move it on."""
