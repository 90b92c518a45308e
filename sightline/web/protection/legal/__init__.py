"""Legal planning and pre-proceedings: asked for, advised on, decided, reviewed."""
