"""Words of a sentence, or of a stem behind its heading, that only make sense behind what was told before. Pure.

"A second, by Holm, was sold": a second what? "Parts of both countries": of which two?
"""

import re

from content.patterns import Worded

HEADED = r"^(?:[^:?]*: )?"
# "Therefore, the harbour was closed in ____": what it follows from, or goes on from, is told before
_GOES_ON = Worded(
    "therefore thus hence however and but or so then also yet moreover instead again furthermore meanwhile too"
    " exchange return",
    rf"{HEADED}(?:(?:Therefore|Thus|Hence|However|And|But|Or|So|Yet|Moreover|Furthermore|Meanwhile)\b"
    r"|(?:Then|Also|Instead|Again|In exchange|In return),)|\bin (?:exchange|return)[?.]$|\b(?:too|also), (?!but\b)",
)
# "Since then Holm has owned Tarn": since when?
_SINCE_THEN = Worded("then time point", r"\b(?:[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom) then\b|\b[Bb]y this (?:time|point)\b")
_LIKENED = re.compile(rf"{HEADED}(?:Just as|Like|As)\b")
_NUMBERS = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
# "Four are appointed by ____", "A second, by Ada Holm, was sold", "did one found a school": of what?
_ONE_OF_THEM = Worded(
    "one two three four five six seven eight nine ten many most some several few both each another other others second"
    " third fourth further former latter remaining rest",
    rf"{HEADED}(?:(?:{_NUMBERS}|Many|Most|Some|Several|Few|Both|All|Each|Another|Others?) (?:of them )?"
    r"(?:is|are|was|were|had|has|have|did)\b|(?:A|The) (?:second|third|fourth|further|former|latter|other)"
    r"(?:,| (?:by|was|is|in|from|had|has)\b)|Of the (?:remaining|rest|others?)\b)"
    r"|\b(?:did|does|do) (?:one|another|the other) (?!of\b|thing\b)[a-z]+|, one (?:by|each)\b|[a-z]ed one(?=[,?.])"
    r"|\band (?:a|the) (?:second|third|other)(?=[,.?]| (?:by|in|was)\b)"
    r"|(?<!\bthing )\b(?:is|was|are|were) (?:another|other) (?!than\b)[A-Za-z]",
)
# "Much larger losses were seen in ____": larger than what? "was more thoroughly mapped": than when?
_COMPARED = Worded(
    "much even far slightly somewhat smaller larger bigger shorter longer newer more less better",
    r"\b(?:[Mm]uch|[Ee]ven|[Ff]ar|[Ss]lightly|[Ss]omewhat)"
    r" (?!(?:other|rather|under|over|number|after|ever|never)\b)[a-z]{3,}er (?!than\b)[a-z]+(?![^?]*\bthan\b)"
    r"|\bthe (?:smaller|larger|bigger|shorter|longer|newer) (?=[A-Z])(?![^?]*\bthan\b)"
    r"|\b(?:is|was|are|were) (?:now |then )?(?:(?:more|less) (?!common|frequent|general|usual|wide|recent|formal"
    r"|precise|specific|like|right|proper|correct|popular|broad)[a-z]+ly|better) [a-z]+(?:ed|en|wn|lt|ght|ade)\b"
    r"(?! as\b)(?![^?]*\bthan\b)",
)
# "were used in other trades": other than which? Of states and people those beside the named are meant.
_NAMED_BESIDE = (
    "countries|states|nations|people|persons|powers|members|things|lands|parties|agencies|bodies|organi[sz]ations"
    "|institutions|groups|companies|units|words|times"
)
_OTHERS = Worded(
    "other",
    r"\b(?:in|for|(?<!ccording )to|by|with|at|from|on) (?:the |many |several |some )?other (?!than\b)"
    rf"(?:[a-z]+ly )?(?:[a-z]+ed )?(?:[a-z]+ (?=[a-z]+s\b))?(?!(?:{_NAMED_BESIDE})\b)[a-z]+s\b",
)
# "Parts of both countries were ruled from ____": of which two?
_BOTH = Worded(
    "both",
    r"\b[Bb]oth (?:of )?(?:the |these )?(?:countries|states|nations|men|women|sides|parties|powers|leaders|groups"
    r"|governments|kingdoms|cities|towns|islands|books|films|works|treaties|laws)\b(?! and\b)",
)
_PAIR = re.compile(r"[A-Z][\w.’'-]*(?:,? and (?:the )?|[-–])[A-Z]|____.* and |\bbetween\b")
# "benefits in that it has a port": from what? "When Norway later used its gains": later than what?
_ANSWERS_NOTHING = Worded(
    "that later they it he she",
    r"\bin that (?:it|they|he|she)\b"
    rf"|{HEADED}(?:When|As|While|After|Once|Where) [^,?]*\b[A-Z]\w+ later (?!than\b)[a-z]+"
    rf"|{HEADED}(?:Since|Because|As) [^,?]*, (?:it|they|he|she) also\b"
    rf"|{HEADED}(?:Even though|Although|Though|Because|Since|While|When|As|If|Once|Unless|After|Before)"
    r" (?:they|it|he|she) [^,?]*, (?!(?:the )?[A-Z]|which\b|who\b|what\b|____)",
)
# "An early use in a novel is ____": of what?
_EXAMPLE = re.compile(
    rf"{HEADED}An? (?:early|earlier|later|notable|common|famous|typical|possible|recent) [a-z]+"
    r" (?!of\b|for\b|to\b|that\b|which\b|who\b|from\b)(?:in [^,?]*? )?(?:is|was)\b"
)


def goes_on(text: str) -> bool:
    """Say whether a text goes on from another: "Therefore, the port was closed", "Since then"."""
    return bool(_SINCE_THEN.search(text) or (_GOES_ON.search(text) and not _LIKENED.match(text)))


def is_one_of_them(text: str) -> bool:
    """Say whether a text is about one of things that it does not name: "Four are appointed by Holm"."""
    return bool(_ONE_OF_THEM.search(text) or _EXAMPLE.search(text))


def is_beside_others(text: str) -> bool:
    """Say whether a text sets a thing beside one that it does not name: "much larger losses", "in other trades"."""
    return bool(_COMPARED.search(text) or _OTHERS.search(text))


def is_both(text: str) -> bool:
    """Say whether "both countries" are of two that a text does not name."""
    told = text.partition(": ")[2] or text
    return _BOTH.search(text) is not None and not _PAIR.search(told)


def answers_nothing(text: str) -> bool:
    """Say whether a text tells why or when of what it does not tell: "gains in that it has a port"."""
    return bool(_ANSWERS_NOTHING.search(text))


def points_back(text: str) -> bool:
    """Say whether a sentence is any of that."""
    return any(check(text) for check in (goes_on, is_one_of_them, is_beside_others, is_both, answers_nothing))
