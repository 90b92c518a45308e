"""How clocks are written as rows, and the clocks of workers, allegations and inspections kept."""
