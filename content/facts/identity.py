"""Stable names for facts."""

import hashlib
import re
from functools import lru_cache

from content.facts.base import FactKind

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Return a text's identity: small, without articles, punctuation and doubled spaces."""
    words = _WORD.findall(text.lower())
    return " ".join(word for word in words if word not in ("the", "a", "an"))


def fact_id(kind: FactKind, relation: str, *keys: str) -> str:
    """Return an id made of what the fact is about, never of where it stands: "count-3f0a9c1d22"."""
    material = "\x1f".join((kind.value, relation, *keys))
    return f"{kind.value}-{hashlib.sha256(material.encode()).hexdigest()[:12]}"
