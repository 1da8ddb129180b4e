"""German grammar over a spaCy `Doc`: clauses, predicates, noun phrases, sentence starts.

This room is the one place that knows STTS tags and TIGER dependency labels.
"""
