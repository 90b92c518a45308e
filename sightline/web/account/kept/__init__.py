"""What a person had typed when their session ended."""
