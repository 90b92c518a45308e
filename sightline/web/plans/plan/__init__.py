"""One plan on one page, beside the version before it, and the deeds that move it on."""
