"""The Standard Safeguarding Dataset (SSD), as other tools of the sector read it."""
