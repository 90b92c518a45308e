"""The conferences on high risk: who asks for them, who was talked about, what was done."""
