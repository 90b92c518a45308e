"""What every context points at: visits, notes, the chronology and documents."""
