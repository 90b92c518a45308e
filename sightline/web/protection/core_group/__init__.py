"""Recording a core group: each action gone through, for one child or several."""
