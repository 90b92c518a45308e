"""Recording a strategy discussion, and to whom its record went."""
