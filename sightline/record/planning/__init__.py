"""Plans of one shape for every stage of help, and the meetings that move them on."""
