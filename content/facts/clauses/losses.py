"""What a clause would lose as a frame, or what the parser lent it: it is then not asked at all.

Each check answers for one kind of loss; `loss_fault` names the first that it finds.
"""

from collections.abc import Iterable
from itertools import pairwise

from content.facts.clauses.roles import PLACE_KINDS, Argument
from content.facts.clauses.subjects import is_plural
from content.facts.clauses.verbs import Group, own_subject
from content.facts.names.lexicon import Lexicon, Mention
from content.facts.phrases.usable import Phrase
from content.language import Sentence, base, participle, words
from content.parse import Token
from content.terms import DATES

DATE_ROLES = words("when until since by")
NOT_PERSONS = PLACE_KINDS | {"treaty", "act", "document", "war", "event", "policy", "water"}
# What a clause behind "that" spells out without anybody saying that it is so; a fact is so.
TOLD_AS_SO = words("fact result effect evidence proof")
BELIEVED = words("hold believe think say report suppose presume allege claim consider understand deem assume")
VAGUE_OBJECTS = words("something anything everything nothing much little more that this same")
OWN = words("its their his her my our your")
RELATIVE_SPANS = words("last past previous coming next recent")
SPANS = words("decade year month week century day")
AGAIN = words("again back revert reverted second twice later finally then")
OPENING = frozenset({"(", "["})
CLOSING = frozenset({")", "]"})


def loss_fault(
    lexicon: Lexicon, sentence: Sentence, verb: Token, group: Group, subject: Phrase, arguments: Iterable[Argument]
) -> str:
    """Return why a clause may not be asked as it was read, "" where it may."""
    told = tuple(arguments)
    return (
        _dates_fault(verb, group, told)
        or _antecedent_fault(lexicon, sentence, verb)
        or _voice_fault(verb, group)
        or _manner_fault(verb)
        or _complement_fault(verb, told)
        or _belief_fault(verb, group, told)
        or _emptiness_fault(verb, subject, told)
        or _owner_fault(lexicon, sentence, verb, subject, told)
        or _cut_fault(verb, (subject.text, *(argument.phrase.text for argument in told)))
    )


def _dates_fault(verb: Token, group: Group, told: tuple[Argument, ...]) -> str:
    """Why a date is not the verb's, or not its only one."""
    if any(argument.role in DATE_ROLES and _is_first_of_years(verb, argument) for argument in told):
        return "one of several dates"
    if any(argument.role == "when" and _was_so_again(verb, argument) for argument in told):
        return "one of several dates"
    if any(argument.role == "when" and _dates_example(verb, argument) for argument in told):
        return "the date may be of an example"
    if any(argument.role == "when" and _stands_behind_occasion(verb, argument) for argument in told):
        return "the date may be of what is told before it"
    if _is_of_a_next_verb(verb, told):
        return "a date of the verb that follows"
    lost = any(one.phrase.fault and one.at < verb.i for one in told)
    if group.auxiliaries[:1] == ("would",) and lost and not any(one.role in DATE_ROLES for one in told):
        return "by when it was to come is left off"
    if _is_first_time(verb) and any(one.role in DATE_ROLES for one in told):
        return "the first of several times"
    return "time-dependent" if _is_reckoned_from_now(verb) else ""


def _is_first_time(verb: Token) -> bool:
    """Whether what a sentence says was first done it tells of again: "first changed in 1901, and back in 1911"."""
    first = any(child.lower_ == "first" and child.dep_ == "advmod" and child.i < verb.i for child in verb.children)
    return first and any(token.lower_ in AGAIN for token in verb.doc[verb.i : verb.sent.end])


def _belief_fault(verb: Token, group: Group, told: tuple[Argument, ...]) -> str:
    """Why a clause is not said to be so, or says only that something was believed."""
    if _is_content_of_noun(verb):
        return "reported"
    believed = group.passive and base(verb) in BELIEVED and not _takes_place(verb, told)
    if believed and not any(argument.role in {"do", "complement"} for argument in told):
        return "what was believed is left off"
    return ""


def _takes_place(verb: Token, told: tuple[Argument, ...]) -> bool:
    """Whether what is held is a meeting, somewhere or at some time: nobody believes anything of it."""
    roles = {argument.role for argument in told if not argument.phrase.fault}
    behind = [token.lower_ for token in verb.doc[verb.i : verb.sent.end]]
    believed = any(pair in (("to", "be"), ("to", "have")) for pair in pairwise(behind))  # "held in Oslo to be unjust"
    return base(verb) == "hold" and not believed and not roles.isdisjoint({"where", *DATE_ROLES})


def _cut_fault(verb: Token, said: tuple[str, ...]) -> str:
    """Why a phrase is not what the sentence says: half of it, or more than it."""
    if any(child.dep_ == "prep" and child.nbor(-1).lower_ == "not" for child in verb.subtree if child.i > verb.i):
        return "one half of a contrast"
    if _is_name_cut(verb, said):
        return "a name cut off from its noun"
    if _has_main_subject(verb):
        return "the main subject is read into another clause"
    return "a sign that nobody can type" if any("°" in text for text in said) else ""


def is_in_brackets(verb: Token, child: Token) -> bool:
    """Whether brackets that open behind a verb hold a phrase hung on it: "moved to Oslo (then in a union)"."""
    first = child.left_edge.i
    if first <= verb.i:
        return False
    depth = 0
    for token in verb.doc[verb.i : first]:
        depth += (token.text in OPENING) - (token.text in CLOSING)
    return depth > 0


def _is_first_of_years(verb: Token, argument: Argument) -> bool:
    """Whether a year is the first of a row: "failed in 1836, 1837 and 1841"."""
    doc, end = verb.doc, verb.sent.end
    at = next((i for i in range(argument.at, min(argument.at + 3, end)) if _is_year(doc[i])), None)
    if at is None or at + 2 >= end:
        return False
    joint, after = doc[at + 1], doc[at + 2]
    return joint.lower_ in {",", "and", "or"} and _is_year(after) and argument.lead != "between"


def _was_so_again(verb: Token, argument: Argument) -> bool:
    """Whether it was done at another time as well: "met in 1841 and again in 1848", "in 1841 in Oslo and in 1848"."""
    doc, end = verb.doc, verb.sent.end
    for at in range(argument.at + 1, end - 2 if argument.at > verb.i else 0):
        if doc[at].pos_ in {"VERB", "AUX"} or doc[at].text == ";":
            return False
        led = at + 1 + (doc[at + 1].lower_ in AGAIN)
        if doc[at].lower_ == "and" and doc[led].lower_ == argument.lead and any(map(_is_year, doc[led : led + 4])):
            return True
    return False


OCCASIONS = words("after following before during with despite amid since")
# What lasts: behind it a date is of what came of it.
LASTING = words(
    "debate debates discussion discussions negotiation negotiations talks deliberation deliberations consultation "
    "consultations delay delays struggle illness dispute lobbying wrangling bargaining argument arguments preparation "
    "preparations search haggling"
)


def _dates_example(verb: Token, argument: Argument) -> bool:
    """Whether a date stands behind an example, without a comma: "made equipment, such as the M/90 in 1983"."""
    if argument.at <= verb.i:
        return False
    behind = [token.lower_ for token in verb.doc[verb.i : argument.at]]
    led = max((at for at, word in enumerate(behind) if word in {"as", "including", "like"}), default=-1)
    exemplifies = led > 0 and (behind[led] != "as" or behind[led - 1] == "such")
    return exemplifies and "," not in behind[led:]


def _stands_behind_occasion(verb: Token, argument: Argument) -> bool:
    """Whether a date before a verb follows another occasion: "After the loss of Tarn, in 1801, the fund ..."."""
    start = verb.sent.start
    if argument.at >= verb.i or argument.at <= start + 2:
        return False
    first, lead = verb.doc[start], verb.doc[argument.at]
    while lead.i > start and lead.nbor(-1).text != ",":
        lead = lead.nbor(-1)
    behind = verb.doc[argument.at : verb.i]
    if any(token.lower_ in LASTING for token in verb.doc[start : min(start + FARTHEST_LASTING, lead.i)]):
        return False
    return first.lower_ in OCCASIONS and lead.i > start and any(token.text == "," for token in behind)


FARTHEST_LASTING = 5  # tokens from the start: "After a long and fierce debate"


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit()


def _is_of_a_next_verb(verb: Token, arguments: tuple[Argument, ...]) -> bool:
    """Whether a date hung on a verb stands behind "and", right before another: "rose and, by 1961, held the town"."""
    joined = next((c for c in verb.children if c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"} and c.i > verb.i), None)
    joint = next((c for c in verb.children if c.dep_ == "cc" and c.i > verb.i), None)
    if joined is None or joint is None:
        return False
    return any(argument.role in DATE_ROLES and joint.i < argument.at < joined.i for argument in arguments)


def _antecedent_fault(lexicon: Lexicon, sentence: Sentence, verb: Token) -> str:
    """Why a relative clause or participle may be said of another noun than the parser hung it on."""
    if verb.dep_ not in {"relcl", "acl"}:
        return ""
    noun, opener = verb.head, verb.left_edge
    mention = lexicon.at(sentence, noun)
    who = any(child.tag_ == "WP" and child.lower_ == "who" for child in verb.children)
    if who and mention is not None and mention.name.kind in NOT_PERSONS:
        return "a clause on persons behind a thing"
    before = opener.nbor(-1) if opener.i > 0 else opener
    if not who and has_rival_above(verb, noun):
        return "uncertain attachment"
    last = mention.last if mention is not None else noun.i
    if verb.dep_ == "acl" and _closes_behind(noun, opener):
        return "uncertain attachment"  # 'the Whites ("Men of Order") led by Holm': who was led are the Whites
    if before.text in OPENING and before.i - 1 > last:
        return "uncertain attachment"  # "gains for Elba (which got the isle)": Elba got it, not the gains
    aside = before.text == "," and verb.dep_ == "acl" and verb.tag_ == "VBN"
    if aside and noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        return "said of one of several"  # "the Treaty of Bern and the Pact of Lund, signed in 1860"
    if aside and any(child.dep_ == "conj" for child in noun.children):
        return "said of one of several"
    if verb.dep_ == "acl" and _has_like_between(lexicon, sentence, last, opener, mention):
        return "uncertain attachment"
    return "uncertain attachment" if aside and _is_after_bare_copula(noun, before) else ""


def _closes_behind(noun: Token, opener: Token) -> bool:
    """Whether a bracket in which a noun stands ends before what is hung on it."""
    between = [token.text for token in noun.doc[noun.i : opener.i]]
    return ")" in between and "(" not in between


TEXTS = frozenset({"treaty", "act", "document", "amendment", "resolution", "policy"})


def _has_like_between(lexicon: Lexicon, sentence: Sentence, last: int, opener: Token, mention: Mention | None) -> bool:
    """Whether a participle may be of another text: "the Pact in line with the Charter, signed in 1970"."""
    if mention is None or mention.name.kind not in TEXTS:
        return False
    others = [one for one in lexicon.within(sentence) if one.name.kind in TEXTS and one.name.key != mention.name.key]
    below = mention.head.dep_ == "pobj" and mention.head.head.lower_ not in {"of", "by", "in"}
    return any(last < one.first < opener.i or (below and one.last < mention.first) for one in others)


def has_rival_above(verb: Token, noun: Token) -> bool:
    """Whether "which" or "that" may mean the noun above as well: "a musical on the town's past that has been played".

    What "of" leads in is as a rule the one that is meant, and a verb in the other number settles it.
    """
    relative = any(child.tag_ == "WDT" for child in verb.children)
    if verb.dep_ != "relcl" or not relative:
        return False
    inner = [
        token
        for token in noun.doc[noun.i + 1 : verb.left_edge.i]
        if token.dep_ == "pobj" and token.head.head == noun and token.head.lower_ != "of"
    ]
    if any(is_plural(one) == is_plural(noun) for one in inner):
        return True  # "a counterpart to the Treaty of Tarn that ended the war": the treaty did
    if noun.dep_ != "pobj" or noun.head.lower_ == "of":
        return False
    above = noun.head.head
    a_noun = above.pos_ in {"NOUN", "PROPN"} or any(child.dep_ == "det" for child in above.children)
    if not a_noun or above.i > noun.i:
        return False
    return is_plural(above) == is_plural(noun)


def _is_after_bare_copula(noun: Token, before: Token) -> bool:
    """Whether the participle completes "was", cut off by an aside: "he was, at the wish of Oster, flown home"."""
    over = noun.head
    if over.dep_ != "prep" or over.head.lemma_ != "be" or over.left_edge.i == 0:
        return False
    opens = over.left_edge.nbor(-1).text == ","
    return opens and not any(c.dep_ in {"attr", "acomp", "oprd"} for c in over.head.children) and before.text == ","


def _voice_fault(verb: Token, group: Group) -> str:
    """Why a past form may be a participle: "was held and sent home", "won a medal, cited for its use"."""
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or group.passive or group.auxiliaries or own_subject(verb) is not None:
        return ""
    if participle(base(verb)) != verb.lower_ or any(
        child.dep_ in {"dobj", "ccomp", "xcomp"} for child in verb.children
    ):
        return ""
    above = verb.head
    if any(child.dep_ == "auxpass" for child in above.children) and base(verb) in TRANSITIVE:
        return "a passive read as an active"
    joints = any(child.dep_ == "cc" and child.i < verb.i for child in above.children)
    if not joints and verb.nbor(-1).text == "," and not any(child.dep_ == "conj" for child in verb.children):
        return "a participle is taken for the verb"
    return ""


TRANSITIVE = words(
    "send bring take put hold hand lead drive place set give make find keep leave pay win lose build confine imprison "
    "detain jail arrest deport banish exile expel execute behead hang shoot kill bury burn destroy demolish damage "
    "rebuild restore replace remove abolish annex capture seize occupy equip charge convict sentence release free "
    "transfer transport store display exhibit translate print publish name rename award grant sell buy"
)


# What a verb means only with them: "came aground off the coast".
NEEDED = words(
    "aground ashore afloat adrift afoul astray aboard overboard underground upstream downstream abroad alive aloft"
    " apart asunder awry bankrupt close short near"
)


def _manner_fault(verb: Token) -> str:
    """Why a verb has lost the adverb without which it says something else."""
    lost = any(child.lower_ in NEEDED and child.dep_ != "prt" and child.i > verb.i for child in verb.children)
    return "an adverb that the verb needs" if lost else ""


def _pairs(line: str, prepositions: str) -> frozenset[tuple[str, str]]:
    return frozenset((verb, prep) for verb in line.split() for prep in prepositions.split())


# What a verb says something else without: "left the land with half of its workers", "informed the States of it".
TAKEN = (
    _pairs("leave provide supply replace equip endow entrust charge combine compare confuse associate", "with")
    | _pairs("inform remind notify assure deprive rob accuse convict relieve rid consist dispose warn convince", "of")
    | _pairs("convert transform divide turn translate merge incorporate integrate split group", "into")
    | _pairs("prevent prohibit distinguish derive separate exempt deter dissuade refrain isolate", "from")
    | _pairs("attribute subject limit reduce restrict commit devote dedicate confine ascribe liken expose", "to")
    | _pairs("base impose inflict concentrate depend rely", "on upon")
    | _pairs("blame mistake criticise criticize exchange substitute compensate", "for")
)


def _complement_fault(verb: Token, told: tuple[Argument, ...]) -> str:
    """Why a verb has lost what it takes: then it says something else, or next to nothing."""
    taken = [c for c in verb.children if c.dep_ == "prep" and c.i > verb.i and (base(verb), c.lower_) in TAKEN]
    kept = {one.lead.split(" ")[-1] for one in told if not one.phrase.fault}
    if any(prep.lower_ not in kept for prep in taken):
        return "what the verb takes is left off"
    return ""


def _is_content_of_noun(verb: Token) -> bool:
    """Whether a clause spells out what a noun is: "the suggestion that Barn lay on the hill"."""
    token = verb
    while token.dep_ not in {"ROOT"} and token.head.i != token.i:
        that = any(child.dep_ == "mark" and child.lower_ == "that" for child in token.children)
        if token.dep_ in {"acl", "ccomp"} and that and token.head.pos_ == "NOUN":
            return token.head.lemma_.lower() not in TOLD_AS_SO
        token = token.head
    return False


def _emptiness_fault(verb: Token, subject: Phrase, told: tuple[Argument, ...]) -> str:
    """Why a clause says too little: of a date, of what "their" tells, that something followed."""
    if subject.terms and subject.terms[0].kind in DATES:
        return "a date for a subject"
    if subject.text.split(" ", 1)[0].lower() in OWN:
        return "possessive without an owner"
    if any(argument.role == "object" and argument.phrase.text.lower() in VAGUE_OBJECTS for argument in told):
        return "vague pronoun"
    bare = all(argument.role in DATE_ROLES for argument in told)
    if base(verb) == "follow" and bare and not any(child.dep_ in {"dobj", "agent"} for child in verb.children):
        return "what was followed is unsaid"
    return ""


def _is_name_cut(verb: Token, said: tuple[str, ...]) -> bool:
    """Whether a phrase ends with a name that goes on: "after the Restoration of the English [monarchy]"."""
    cut = [token for token in verb.subtree if _goes_on(token)]
    for token in cut:
        whole = f"{token.text} {token.nbor(1).text}".lower()
        alone = any(other.text == token.text and not _goes_on(other) for other in verb.sent)
        if not alone and any(text.endswith(f" {token.text}") and whole not in text.lower() for text in said):
            return True
    return False


def _goes_on(token: Token) -> bool:
    """Whether a word with a capital leads on to the noun or the rest of the name behind it."""
    if not token.text[:1].isupper() or token.i == token.sent.start or token.i + 2 >= token.sent.end:
        return False
    behind = token.nbor(1)
    if token.dep_ in {"amod", "compound", "nmod"} and token.head == behind and behind.pos_ != "NUM":
        return True
    return behind.text in JOINTS and behind.nbor(1).text.istitle()


JOINTS = frozenset({"On", "For", "Of", "In", "And", "To"})  # inside a name alone they have a capital


def _has_main_subject(verb: Token) -> bool:
    """Whether a clause that opens a sentence took in the subject behind it: "While X led, his heir, Y, changed it"."""
    root = verb.sent.root
    if verb.dep_ != "advcl" or verb.head != root or verb.i > root.i or root.tag_ not in {"VBD", "VBZ", "VBP"}:
        return False
    return own_subject(root) is None and not any(child.dep_ in {"expl", "csubj"} for child in root.children)


def _is_cut_from_quotes(mention: Mention | None) -> bool:
    """Whether a name is a part of what stands in quotation marks: 'praised as the "Norwegian Ada Holm"'."""
    if mention is None or mention.first < 2:
        return False
    doc = mention.head.doc
    opens = next(
        (at for at in range(mention.first - 1, max(mention.first - LONGEST_TITLE, 0), -1) if _is_mark(doc[at])), -1
    )
    closes = next(
        (at for at in range(mention.last + 1, min(mention.last + LONGEST_TITLE, len(doc))) if _is_mark(doc[at])), -1
    )
    if opens < 0 or closes < 0 or sum(_is_mark(token) for token in doc[mention.head.sent.start : opens + 1]) % 2 == 0:
        return False
    return closes - opens < LONGEST_TITLE and (opens < mention.first - 1 or closes > mention.last + 1)


LONGEST_TITLE = 7  # tokens between two marks: what is longer is somebody's words


def _is_mark(token: Token) -> bool:
    return token.text == '"'


def _owner_fault(lexicon: Lexicon, sentence: Sentence, verb: Token, subject: Phrase, told: tuple[Argument, ...]) -> str:
    """Why a noun that a verb takes is not the one that is told of, or not told whose it is."""
    for noun in (child for child in verb.children if child.dep_ in {"dobj", "nsubj", "nsubjpass"}):
        if any(child.dep_ == "appos" and _names_another(noun, child) for child in noun.children):
            return "uncertain attachment"
    if subject.named and any(_lists_on(child) for child in subject.head.children):
        return "said of one of several"
    for one in told:
        owned = any(child.dep_ == "poss" and child.lower_ in {"its", "their"} for child in one.phrase.head.children)
        owned = owned and any(term.kind == "person" for term in subject.terms)  # whose own it is not
        if owned and one.role == "object" and one.phrase.named and one.phrase.text.startswith("the "):
            return "whose it is is left off"
        if one.phrase.named and _is_cut_from_quotes(lexicon.at(sentence, one.phrase.head)):
            return "a part of what is quoted"
        if one.role == "object" and _is_out_of_quotation(verb, one):
            return "words out of a quotation"
    return ""


def _lists_on(aside: Token) -> bool:
    """Whether what was read as an apposition to a name is the next of a list: "Norway, Denmark, Morava and Tarn"."""
    return aside.dep_ == "appos" and any(child.dep_ == "conj" for child in aside.children)


def _names_another(noun: Token, aside: Token) -> bool:
    """Whether an apposition stands behind another noun than its own: "led the two to his cousin, King Oster"."""
    if aside.left_edge.nbor(-1).text != ",":
        return False
    between = noun.doc[noun.i + 1 : aside.left_edge.i]
    return any(token.dep_ == "pobj" and token.head.lower_ in {"to", "with", "from", "by"} for token in between)


def _is_out_of_quotation(verb: Token, argument: Argument) -> bool:
    """Whether an object is the beginning of what somebody is quoted with: 'took "the first step that led me on"'."""
    marks = [token.i for token in verb.sent if token.text == '"' and token.i > verb.i]
    if len(marks) < 2 or not marks[0] < argument.phrase.head.i < marks[1]:
        return False
    return any(token.lower_ in {"i", "me", "my", "we", "us", "our"} for token in verb.doc[marks[0] : marks[1]])


def _is_reckoned_from_now(verb: Token) -> bool:
    """Whether a clause holds for a span that ends when it was written: "has grown over the last decade"."""
    if not any(child.tag_ in {"VBZ", "VBP"} and child.lemma_ == "have" for child in verb.children):
        return False
    return any(
        token.lower_ in SPANS or token.lemma_ in SPANS
        for token in verb.subtree
        if any(child.lower_ in RELATIVE_SPANS for child in token.children)
    )


__all__ = ["TAKEN", "has_rival_above", "is_in_brackets", "loss_fault"]
