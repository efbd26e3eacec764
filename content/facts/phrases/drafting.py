"""A phrase while its words are gathered: what it says so far, what it rests on, and what stands against it."""

from dataclasses import dataclass, field

from content.facts.base import Evidence


@dataclass(slots=True)
class Draft:
    """A phrase while its words are gathered."""

    pieces: list[str] = field(default_factory=list)
    anchors: int = 0
    evidence: list[Evidence] = field(default_factory=list)
    fault: str = ""
    at: int = -1  # index of the token that is being placed
    guilty: int = -1  # index of the token that is to blame

    def add(self, text: str, space: str) -> None:
        self.pieces.append(text + space)

    def blame(self, rule: str) -> None:
        if not self.fault:
            self.fault, self.guilty = rule, self.at


__all__ = ["Draft"]
