"""Rules: what a text obliges to, permits and forbids, with every condition; lists of powers; the parts in them."""

import pytest

from content.facts.base import FactKind
from content.facts.kinds import conditions, duties, rules
from content.generation import generate
from content.reading import read
from tests.content.facts.asked import answers, facts

# Enough of a text of rules that "may" permits.
RULES = (
    "A keeper must lock each gate at night. A visitor shall pay the fee of the park. "
    "Every dog must wear a collar. Bicycles must be left outside.\n\n"
)


@pytest.mark.parametrize(
    ("rule", "stem", "key"),
    [
        (
            "A visitor may feed the ducks of the lower pond.",
            "A visitor ____ feed the ducks of the lower pond.",
            "may",
        ),
        (
            "A keeper shall not lend boats to visitors unless a doctor is present.",
            "A keeper ____ lend boats to visitors unless a doctor is present.",
            "may not",
        ),
        (
            "Keepers are required to report each accident within a day.",
            "Keepers ____ report each accident within a day.",
            "must",
        ),
        (
            "Camp fires must be put out with cold water.",
            "Camp fires ____ be put out with cold water.",
            "must",
        ),
        (
            "Credit — You must name the painter of each picture that you show.",
            "You ____ name the painter of each picture that you show.",
            "must",
        ),
    ],
)
def test_a_rule_is_asked_for_what_binds_with_its_conditions(rule: str, stem: str, key: str) -> None:
    assert answers(rules.find, RULES + rule + "\n")[stem] == [key]


@pytest.mark.parametrize(
    "text",
    [
        "A storm may destroy wooden bridges.",
        "A visitor may only enter the mill with a keeper.",
        "No visitor may enter the mill without a keeper.",
        "A visitor may have lost a hat near the old mill.",
    ],
)
def test_what_is_only_possible_or_limited_is_no_permission(text: str) -> None:
    assert all(term.text != "may" for fact in facts(rules.find, RULES + text + "\n") for term in fact.roles["binding"])


def test_of_the_three_that_can_bind_each_excludes_the_others() -> None:
    told = facts(rules.find, RULES)
    assert {term.text for term in told[0].roles["bindings"]} == {"must", "need not", "may not"}
    assert {term.text for term in told[-1].roles["bindings"]} == {"must", "need not", "may not"}


def test_who_may_not_is_offered_what_grants_since_whoever_may_not_need_not_either() -> None:
    told = facts(rules.find, RULES + "Wet boots shall not be worn in the mill house.\n")
    banned = next(one for one in told if "boots" in one.statement)
    assert {term.text for term in banned.roles["bindings"]} == {"must", "may", "may not"}


def test_a_rule_is_told_without_what_somebody_does_then() -> None:
    text = "Lost keys shall be deposited with the Director of the Harbour Office, who shall inform each tenant.\n"
    stem = "Lost keys ____ be deposited with the Director of the Harbour Office."
    assert stem in answers(rules.find, RULES + text)


def test_a_rule_whose_aim_tells_what_binds_is_left_out() -> None:
    text = "With a view to ending the theft of apples, the keepers shall lock every gate of the orchard.\n"
    assert not any("apples" in one.statement for one in facts(rules.find, RULES + text))


LISTS = """# The park

The keeper may:

- close the park in a storm
- lend boats to schools
- hire two helpers for the summer

The council shall:

- mend the walls every third year
- publish the accounts of the park
"""


def test_each_point_of_a_list_is_an_act_of_its_bearer() -> None:
    told = [fact.statement for fact in facts(duties.find, LISTS) if fact.kind is FactKind.RULE]
    assert "The keeper may lend boats to schools." in told
    assert "The council shall publish the accounts of the park." in told


def test_whose_power_and_which_power_are_both_asked() -> None:
    asked = answers(duties.find, LISTS)
    assert asked["Who may lend boats to schools?"] == ["the keeper"]
    assert "Which of the following shall the council do?" in asked


def test_a_point_is_asked_by_its_gaps_behind_the_lead_in() -> None:
    text = "The keeper must:\n\n- keep lost keys for 12 months after a loan\n- close the gate at night\n"
    assert answers(duties.find, text)["The keeper must keep lost keys for ____ months after a loan."] == ["12"]


def test_in_a_text_of_rules_a_part_stands_alone() -> None:
    text = RULES + "The keeper must not sell wooden boats to children.\n"
    assert "The keeper ____ sell wooden boats to children." in answers(rules.find, text)


CONDITIONS = """# Park rules

A keeper of the park must lock each gate at night. Every dog in the park must wear a collar. The fires of the camp must
be put out with cold water, and the ashes of the fires must be buried.

A keeper may lend boats to schools if a teacher swims well enough.

Bicycles shall be moved to another place if a market is held.

Old trees may not be cut if rare owls breed in spring.
"""


def test_a_rule_is_asked_for_its_condition_among_those_of_other_rules() -> None:
    asked = answers(conditions.find, CONDITIONS)
    assert asked["A keeper may lend boats to schools ____."] == ["if a teacher swims well enough"]
    items = generate(read("park.md", CONDITIONS.encode())).items
    item = next(one for one in items if one.options and one.stem.endswith("schools ____."))
    assert "if a market is held" in {option.text for option in item.options if not option.correct}


def test_a_condition_without_a_clause_of_its_own_is_not_asked() -> None:
    text = CONDITIONS.split("A keeper may lend")[0] + "A keeper may close the park at noon if necessary.\n"
    assert answers(conditions.find, text) == {}


def test_who_is_not_obliged_need_not() -> None:
    rule = "A visitor is not obliged to give old coins to beggars at the mill."
    asked = answers(rules.find, f"# Convention on Parks and a Mill\n\n{RULES}{rule}\n")
    assert asked["A visitor ____ give old coins to beggars at the mill."] == ["need not"]


@pytest.mark.parametrize(
    ("rule", "stem", "key"),
    [
        (
            "No changes may be made to wooden bridges.",
            "Changes ____ be made to wooden bridges.",
            "may not",
        ),
        ("No visitor may enter the old mill alone.", "A visitor ____ enter the old mill alone.", "may not"),
        ("No one may enter the old mill alone.", "A person ____ enter the old mill alone.", "may not"),
        ("No legislation may permit felling by the mill.", "Legislation ____ permit felling by the mill.", "may not"),
        (
            "The visitors undertake to close every gate behind their dogs.",
            "The visitors ____ close every gate behind their dogs.",
            "must",
        ),
    ],
)
def test_a_denied_subject_is_forbidden_and_who_undertakes_is_obliged(rule: str, stem: str, key: str) -> None:
    assert answers(rules.find, f"# Convention on Parks and a Mill\n\n{RULES}{rule}\n").get(stem) == [key]


def test_a_rule_that_leans_on_its_text_is_asked_under_the_first_half_of_a_long_title() -> None:
    title = "Additional Convention on the Keeping of Parks, the Mending of Walls, and the Feeding of Ducks in Winter"
    text = f"# {title}\n\n{RULES}No changes may be made to this Convention.\n"
    stems = [item.stem for item in generate(read("park.md", text.encode())).items]
    assert "Additional Convention on the Keeping of Parks: Changes may be made to the Convention." in stems


def test_what_is_further_stays_further_in_a_rule() -> None:
    text = f"{RULES}A keeper may not impose any further restrictions on visitors.\n"
    assert "A keeper ____ impose any further restrictions on visitors." in answers(rules.find, text)


def test_a_thing_made_under_what_is_left_off_is_not_asked_about() -> None:
    told = "A copy of each order made under this section shall be published in the Gazette."
    text = f"# Convention on Parks and a Mill\n\n{RULES}{told}\n"
    assert not any("order made" in stem for stem in answers(rules.find, text))
    assert any("each order" in stem for stem in answers(rules.find, text.replace("made under this section ", "")))


@pytest.mark.parametrize(
    "text",
    [
        "If a storm is near:\n\n- (a) The keeper may close the old mill;\n- (b) The keeper must lock the boat house.",
        "A keeper may publish new maps of the mill, so far as this is useful.",
        "A keeper must either mend the old mill or sell the timber.",
        "Two keepers may hire the same helper for the old mill.",
        "A keeper may choose to lend the old mill to schools.",
        "The mill is old. Visitors may not enter it at night.",
    ],
)
def test_a_rule_that_would_lose_its_condition_its_limit_or_its_antecedent_is_not_asked(text: str) -> None:
    asked = answers(rules.find, f"# Convention on Parks and a Mill\n\n{RULES}{text}\n")
    assert not any("mill" in stem or "boat house" in stem for stem in asked)


def test_no_choice_asks_what_binds_and_no_article_asks_it_of_all_its_rules() -> None:
    told = "A keeper may not count ducks. A keeper may not feed the old owls. A keeper may not mend the boats daily."
    text = f"# Convention on Parks and a Mill\n\n## Duties of keepers\n\n{told}\n\n## Duties of all\n\n{RULES}"
    items = [one for one in generate(read("park.md", text.encode())).items if one.role == "binding"]
    assert {one.type.value for one in items} == {"true_false"}
    first = [one.stem for one in items if any(word in one.stem for word in ("ducks", "owls", "boats"))]
    assert 0 < len(first) <= rules.MOST_UNDER_HEADING
    assert not any("Duties" in one.stem for one in items)


def test_what_a_text_writes_with_a_capital_is_not_any_of_its_kind() -> None:
    text = RULES + "A derived work must bear a date. The keeper must show the Work to every visitor of the park.\n"
    assert not [stem for stem in answers(rules.find, text) if "show a derived work" in stem]


def test_what_binds_is_judged_in_a_rule_that_has_a_clause_behind_that() -> None:
    text = f"# Convention on Parks and a Mill\n\n{RULES}Keepers may not claim that the northern gates are shut.\n"
    items = generate(read("park.md", text.encode())).items
    assert any("northern gates" in one.stem and one.role == "binding" for one in items)


@pytest.mark.parametrize(
    "rule",
    [
        "The clothes shall be cleaned by each keeper under the roof, as required by the council of the park.",
        "The council shall meet as often as may be necessary for the park.",
        "The council may delegate any of its powers over the park to a keeper.",
        "Only dogs of a small size shall be taken into account by each keeper.",
    ],
)
def test_a_rule_that_tells_by_its_other_words_what_binds_is_not_asked(rule: str) -> None:
    assert not any("____" in stem and rule.split()[1] in stem for stem in answers(rules.find, f"{RULES}{rule}\n"))


def test_may_permits_nothing_where_the_text_lays_down_no_rules() -> None:
    text = "When called upon, the officers may help towns to find the source of a fire. It burnt in 1931.\n"
    assert not facts(rules.find, text)


def test_a_rule_of_all_is_asked_without_that_word() -> None:
    rule = "All visitors shall sign the green book at the mill gate."
    asked = answers(rules.find, f"# Convention on Parks and a Mill\n\n{RULES}{rule}\n")
    assert asked["Visitors ____ sign the green book at the mill gate."] == ["must"]


def test_the_functions_of_a_body_are_acts_of_which_one_is_asked_for() -> None:
    text = (
        f"# Convention on Parks and a Mill\n\n{RULES}The functions of the Mill Board shall be:\n\n"
        "- (a) to appoint a miller for each wheel;\n- (b) keeping the sluices clean of weeds; and\n"
        "- (c) to sell flour to the bakers.\n"
    )
    told = [fact for fact in facts(duties.find, text) if "act" in fact.roles]
    assert [fact.roles["act"][0].text for fact in told] == [
        "appoint a miller for each wheel",
        "keep the sluices clean of weeds",
        "sell flour to the bakers",
    ]
    stems = [stem for stem in answers(duties.find, text) if stem.startswith("Which of the following")]
    assert stems == ["Which of the following is the Mill Board to do?"]


def test_what_nobody_shall_do_nobody_may_do_either() -> None:
    text = "Where a reserved footpath is provided in a park, no person shall fail to walk on the reserved footpath.\n"
    assert answers(rules.find, text) == {}
