"""The department's daily feed of children in social care: written, compared and sent."""
