"""Recording a call, meeting, message or talk."""
