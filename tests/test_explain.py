"""`elchi explain`: why there is a fact, from its article and from the graph."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph import Store
from graph.explain import Explanation, Passage, explain, explain_known, explain_numbered, find_fact
from graph.facts import all_facts
from graph.quads import article_quads
from ontology.errors import NotFoundError
from ontology.messages import MESSAGES_FILE
from ontology.tables import rows
from sources import Article, Extraction, extract
from viz.commands import cli
from viz.explanation import bracketed, show_explanation, show_explanations

DOC = (Path(__file__).parent.parent / "docs" / "facts.md").read_text(encoding="utf-8")
TEXT = (
    "Аким Жетысу Серик Ахметов прилетел рано. "
    "Глава региона вчера обсудил туризм с послом Франции Анной Дюбуа в тёплой обстановке."
)
SHOWN = """\
# meeting — news.txt
rule meeting.discussed; confidence 0.00, measured on findings: 0
  [Глава региона] [вчера] [обсудил] [туризм] с [послом Франции Анной Дюбуа] в тёплой обстановке.
  announced by: «обсудил»
  participant: Серик Ахметов ← «Глава региона»; the post without the name; whose it is:
    [Аким Жетысу Серик Ахметов] прилетел рано.
  participant: Анна Дюбуа ← «послом Франции Анной Дюбуа»; named here
  topic: Tourism ← «туризм»
  date: 2025-10-09 ← «вчера»; counted from the date of the article, 2025-10-10
"""


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    return extract(Article(TEXT, "2025-10-10", file="news.txt"))


@pytest.fixture(scope="module")
def store(extraction: Extraction, tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store(tmp_path_factory.mktemp("graph") / "store")
    store.add(extraction)
    return store


def why(extraction: Extraction, kind: str) -> Explanation:
    (fact,) = [fact for fact in extraction.facts if fact.kind == kind]
    return explain(extraction, fact)


def shown(explanation: Explanation, lang: str = "en") -> str:
    stream = io.StringIO()
    show_explanation(explanation, lang, stream)
    return re.sub(r"confidence [\d.]+, measured on findings: \d+", "confidence 0.00, measured on findings: 0",
                  stream.getvalue())  # fmt: skip


def test_the_sentence_is_shown_with_its_words_marked_and_each_role_with_its_reason(extraction: Extraction) -> None:
    assert shown(why(extraction, "meeting")) == SHOWN


def test_a_state_is_shown_with_its_identifier_in_the_reference_data(extraction: Extraction) -> None:
    text = shown(why(extraction, "cooperation"), "ru")
    assert (
        "  сторона: Франция ← «послом Франции Анной Дюбуа»; Q142 в справочных данных; "
        "должностное лицо, которое за него говорит\n" in text
    )


def test_the_noun_of_a_territory_is_the_word_that_an_office_of_it_was_read_from() -> None:
    text = "В Костанайской области открыли завод. Аким области Иван Петров встретился с послом Франции."
    (of,) = [m for m in why(extract(Article(text)), "office").meanings if m.role == "of"]
    assert (of.words, of.how, of.basis and bracketed(of.basis)) == (
        "области", "noun", "В [Костанайской области] открыли завод.",
    )  # fmt: skip


def test_a_verb_announces_a_discussion_and_a_forum_on_whose_fields_others_met_does_not() -> None:
    text = (
        f"{TEXT} Ахметов рассказал гостье о потенциале спорта. "
        "На полях форума аким области встретился с послом Италии Марко Альберти."
    )
    extraction = extract(Article(text))
    first, *_ = [explain(extraction, fact) for fact in extraction.facts if fact.kind == "meeting"]
    assert [m.words for m in first.meanings if m.role == "trigger"] == ["обсудил", "рассказал"]


def test_an_ambassador_speaks_for_the_state_that_is_a_destination_besides() -> None:
    text = "Аким Жетысу Серик Ахметов обсудил с послом Франции Анной Дюбуа поставки зерна во Францию."
    parties = [m.words for m in why(extract(Article(text)), "cooperation").meanings if m.role == "party"]
    assert parties == ["Аким Жетысу Серик Ахметов", "послом Франции Анной Дюбуа"]


def test_the_graph_knows_as_much_as_the_article(extraction: Extraction, store: Store) -> None:
    known = {fact.iri for fact in all_facts(store)}
    from_graph = sorted((explain_known(store, iri) for iri in known), key=shown)
    from_article = sorted((explain(extraction, fact) for fact in extraction.facts), key=shown)
    assert list(map(shown, from_graph)) == list(map(shown, from_article))


def test_marks_cost_one_quad_a_passage(extraction: Extraction) -> None:
    marks = [quad for quad in article_quads(extraction) if quad.predicate.value.endswith("#marks")]
    assert len(marks) == sum(len(fact.evidence) for fact in extraction.facts)
    assert all(json.loads(quad.object.value) for quad in marks)


def test_a_fact_is_found_by_its_iri_and_by_the_beginning_of_its_identifier(store: Store) -> None:
    iri = all_facts(store)[0].iri
    digits = iri.rpartition("/")[2]
    assert [find_fact(store, name) for name in (iri, f"fact:{digits}", digits, digits[:8], digits.upper())] == [iri] * 5


@pytest.mark.parametrize("name", ["", "abc", "0" * 16, 'x") || true #', "https://example.org/a"])
def test_a_fact_that_is_not_there(store: Store, name: str) -> None:
    with pytest.raises(NotFoundError, match="There is no fact"):
        find_fact(store, name)


def test_facts_of_a_file_are_counted_through_all_its_articles(extraction: Extraction) -> None:
    count = len(extraction.facts)
    assert explain_numbered([extraction, extraction], count + 1, "f") == [explain(extraction, extraction.facts[0])]
    assert len(explain_numbered([extraction, extraction], None, "f")) == 2 * count
    with pytest.raises(NotFoundError, match=f"f: no fact has the number 99; facts found: {count}"):
        explain_numbered([extraction], 99, "f")


def test_the_command_counts_as_extract_does(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text(TEXT, encoding="utf-8")
    table = CliRunner().invoke(cli, ["extract", str(file), "--format", "table", "--lang", "en"]).stdout.splitlines()
    number = next(line.split("\t")[1] for line in table if line.split("\t")[2] == "meeting")
    result = CliRunner().invoke(cli, ["explain", str(file), number, "--lang", "en"])
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "# meeting — news.txt")
    (record,) = json.loads(CliRunner().invoke(cli, ["explain", str(file), number, "--json"]).stdout)
    assert record["meanings"][0] == {
        "role": "trigger", "value": "", "words": "обсудил", "how": "trigger", "reference": "", "basis": None,
    }  # fmt: skip


def test_a_file_without_facts_is_told_of(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text("Погода была ясной, и снег ещё не выпал.", encoding="utf-8")
    result = CliRunner().invoke(cli, ["explain", str(file), "--lang", "en"])
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"no facts were read from {file}" in result.stderr


def test_a_text_that_is_not_russian_is_told_to_be_so(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text("Облыс әкімі Қазақстандағы елшіні қабылдады. Тараптар туризмді талқылады.", encoding="utf-8")
    result = CliRunner().invoke(cli, ["explain", str(file), "--lang", "en"])
    assert "facts are read from Russian alone" in result.stderr


def test_a_number_is_one_of_a_file(tmp_path: Path, store: Store) -> None:
    def explained(*words: str) -> str:
        result = CliRunner().invoke(cli, ["explain", *words, "--lang", "en", "--store", str(store.path)])
        assert result.exit_code != 0
        return result.stderr.splitlines()[-1]

    assert "a fact of the graph is named by its id alone" in explained("2eab9da9", "2")
    assert "there is no file “none.txt”" in explained("none.txt", "3")
    assert f"{tmp_path} is a folder" in explained(str(tmp_path), "3")
    assert "There is no fact “”" in explained("")


def test_the_facts_of_a_folder_have_their_numbers_in_each_file(extraction: Extraction) -> None:
    both = [extraction, replace(extraction, article=replace(extraction.article, file="other.txt"))]
    stream = io.StringIO()
    show_explanations(explain_numbered(both, None, "folder"), "en", stream)
    numbers = re.findall(r"^# (\d+)\. ", stream.getvalue(), re.MULTILINE)
    assert numbers == [str(n) for n in range(1, len(extraction.facts) + 1)] * 2


def test_what_an_article_says_cannot_steer_a_terminal() -> None:
    assert bracketed(Passage("Злой \x1b[31mтекст", ((0, 4),))) == "[Злой] [31mтекст"


def test_every_way_of_understanding_has_a_message_and_stands_in_the_doc() -> None:
    described = {
        cells[0] for line in DOC.splitlines() if len(cells := [c.strip() for c in line.strip("| ").split("|")]) == 2
    }
    messages = {row["key"].removeprefix("explain.") for row in rows(MESSAGES_FILE) if row["key"].startswith("explain.")}
    ways = messages - {"rule", "trigger", "date", "reference"} | {"words"}
    assert ways <= described
