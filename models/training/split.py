"""Which articles are kept apart for measuring. Decided by the article's id alone, so every file is split alike."""

from __future__ import annotations

import hashlib

from sentences_io import Sentence

TEST_PERCENT = 12


def is_test(sentence: Sentence) -> bool:
    """True for the sentences of about every eighth news article; sentences of other corpora are never test."""
    if not sentence.id.startswith("wikinews-"):
        return False
    return int(hashlib.md5(sentence.article.encode()).hexdigest(), 16) % 100 < TEST_PERCENT
