"""Figure, clause and attribution put together: who, what, event, modality, place, time."""
