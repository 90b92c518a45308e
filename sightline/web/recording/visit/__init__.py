"""Recording a visit, in ten seconds or at length."""
