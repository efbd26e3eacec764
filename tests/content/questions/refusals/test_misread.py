"""A question says no more than its sentence does, and nothing else."""

import pytest

from content.facts.base import Term
from content.questions.refusals.misread import misread
from tests.content.league import asked

FEW, MANY = Term("eight", "count", "8", -1, -1), Term("40,000", "count", "40000", -1, -1)
YEAR, DECADE = Term("1931", "year", "1931", -1, -1), Term("the 1940s", "decade", "1940s", -1, -1)
TARN, OSTER = Term("Tarn", "city", "tarn", -1, -1), Term("Oster", "country", "oster", -1, -1)
WIED = Term("Tarn", "person", "tarn", -1, -1)


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("Where did Holm die of fever?", TARN, "Holm died in Tarn, probably of fever."),
        ("Oster was ruled from ____.", TARN, "Oster was partially ruled from Tarn."),
        ("Who casts the bells of Oster?", WIED, "Tarn generally casts the bells of Oster."),
        ("In which decade was the guild strong?", DECADE, "Before the 1940s, the guild was strong."),
        ("In which town was a canal planned?", TARN, "A canal was planned either in Tarn or in Marwick."),
        ("Which country was led first by its queen?", OSTER, "Oster was led first by its queen; then by Berg."),
        ("How many casks did Tarn need?", MANY, "Tarn needed an annual 40,000 casks."),
        ("He told the ____ Powers of it.", FEW, "He told the Eight Powers of it."),
        ("How many ships raided Tarn in?", YEAR, "In 1931 ships raided Tarn."),
        ("In the year ____-4, the duty rose.", YEAR, "In the year 1931-4, the duty rose."),
        ("Who named Berg minister?", WIED, "The Prince of Tarn named Berg minister."),
        (
            "Under the lead of Abdul bey ____, the league met.",
            WIED,
            "Under the lead of Abdul bey Tarn, the league met.",
        ),
        ("Houses emerged, including Tarn, emerged after ____.", YEAR, "Houses emerged, including Tarn, after 1931."),
        ("Who took that what would have been Lund's place?", WIED, "Tarn took what would have been Lund's place."),
        ("As a third point who named the dams?", WIED, "As a third point Tarn named the dams."),
        ("What did the court force to leave Oster?", WIED, "The court forced Tarn to leave Oster."),
        ("Berg forged an empire between ____ (year).", YEAR, "Berg forged an empire between 1900–1931."),
        ("What did Berg arrive from in 1931?", TARN, "In 1931, Berg arrived from Tarn."),
        ("What did the guard kill in 1931?", WIED, "In 1931 the guard killed Tarn."),
        ("Previously which country stood alone?", OSTER, "Previously Oster stood alone."),
        (
            "It was led by a trained and -to-be General ____.",
            WIED,
            "It was led by a trained and soon-to-be General Tarn.",
        ),
        ("Ivo Lund was born in ____ (year).", YEAR, '"Bell" Lund was born in 1931.'),
        ("Whom did Berg marry in 1931?", Term("Ann Lund", "person", "", -1, -1), 'Berg married Eva "Bell" Ann Lund.'),
        ("When was the first state to sign Oster?", YEAR, "The first state to sign was Oster in 1931."),
    ],
)
def test_what_the_sentence_does_not_say_is_not_asked(stem: str, key: Term, quote: str) -> None:
    assert misread(asked(stem, key, quote))


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("Where did Holm probably die of fever?", TARN, "Holm died in Tarn, probably of fever."),
        ("Before which decade was the guild strong?", DECADE, "Before the 1940s, the guild was strong."),
        ("In which decade was the guild strong?", DECADE, "In the 1940s, the guild was strong."),
        (
            "A canal was planned either in ____ or in Marwick.",
            TARN,
            "A canal was planned either in Tarn or in Marwick.",
        ),
        ("How many casks did Tarn need annually?", MANY, "Tarn needed an annual 40,000 casks."),
        ("____ powers signed it.", FEW, "Eight powers signed it."),
        ("Berg forged an empire between ____ (year) and 1940.", YEAR, "Berg forged an empire between 1931 and 1940."),
        ('Eva "Bell" Lund was born in ____ (year).', YEAR, 'Eva "Bell" Lund was born in 1931.'),
        ("When did ships raid Tarn?", YEAR, "In 1931 ships raided Tarn."),
        ("Who named Berg minister?", WIED, "Mayor Tarn named Berg minister."),
        ("What did the court force Holm to leave?", OSTER, "The court forced Holm to leave Oster."),
    ],
)
def test_what_it_says_is_asked(stem: str, key: Term, quote: str) -> None:
    assert not misread(asked(stem, key, quote))
