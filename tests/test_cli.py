from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from chronicle import folder
from click.testing import Result
from command import invoke
from factories import extraction

from graph import Store
from graph.export import FORMATS as LIBRARY_EXPORTS
from graph.query import FORMATS as LIBRARY_QUERY_FORMATS
from viz.commands import cli
from viz.commands.exports import EXPORT_FORMATS
from viz.commands.pages import PICTURES
from viz.commands.sparql import QUERY_FORMATS
from viz.pictures import PICTURES as LIBRARY_PICTURES

__all__ = ["folder"]

ROOT = Path(__file__).parent.parent
AKIM = "Айдар Беркимбаев"
NEWS = """Аким Восточно-Казахстанской области Нурымбет Сактаганов встретился с послом Франции Сильваном Гиоге.

Стороны обсудили туризм и энергетику.
"""

Run = Callable[..., Result]


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command over the chronicle, in Russian unless it says otherwise."""
    monkeypatch.setenv("ELCHI_STORE", str(folder))
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    return invoke


def program(*words: str, folder: Path, **environment: str) -> subprocess.Popen:
    """A process of its own, as a shell would start it."""
    return subprocess.Popen(
        [sys.executable, "-m", "viz.commands", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder.parent,
        env={**os.environ, "ELCHI_STORE": str(folder), "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", **environment},
    )


@pytest.mark.parametrize("name", cli.commands)
def test_each_command_explains_itself_with_an_example(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"elchi {name}" in result.output.partition("Example")[2]


def test_the_lists_in_the_command_are_those_of_the_library() -> None:
    assert tuple(LIBRARY_EXPORTS) == EXPORT_FORMATS
    assert LIBRARY_QUERY_FORMATS == QUERY_FORMATS


def test_help_comes_at_once(folder: Path) -> None:
    fastest = min(timed(folder) for _ in range(3))
    assert fastest < 0.6  # 0.11 s on an idle machine; with rdflib or networkx it would be over a second


def timed(folder: Path) -> float:
    start = time.perf_counter()
    program("--help", folder=folder).communicate()
    return time.perf_counter() - start


def test_the_command_loads_the_library_only_when_it_is_used(folder: Path) -> None:
    heavy = {"rdflib", "networkx", "graph", "sources", "rich", "numpy"}
    code = f"import sys, viz.commands; print({heavy} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert run.stdout.strip() == "set()"


@pytest.mark.parametrize(
    "words, said",
    [
        (["about", "--lang", "ru"], "Ошибка: Не хватает аргумента"),
        (["--lang=kk", "abuot", "Франция"], "'abuot' деген команда жоқ. Мүмкін, 'about'?"),
        (["facts", "--lnag", "ru", "--lang", "ru"], "Параметра '--lnag' нет. Может быть, '--lang'?"),
        (["facts", "--kind", "war", "--lang", "ru"], "'war' не подходит; можно: 'office'"),
        (["facts", "--kind", "war", "--lang", "en"], "'war' is not one of 'office'"),
    ],
)
def test_a_mistake_in_the_arguments_is_told_in_the_chosen_language(folder: Path, words: list[str], said: str) -> None:
    process = program(*words, folder=folder)
    output, errors = process.communicate()
    assert (process.returncode, output) == (2, b"")
    assert said in errors.decode()


def test_a_help_text_has_its_headings_in_the_chosen_language(folder: Path) -> None:
    output, _ = program("--lang", "ru", "view", "--help", folder=folder).communicate()
    assert {"Использование:", "Параметры:", "[обязательно]"} <= set(re.findall(r"\S+:|\[о\w+\]", output.decode()))


def test_about(run: Run) -> None:
    lines = run("about", "Беркимбаевым").stdout.splitlines()
    assert lines[0] == f"# {AKIM} — человек, аким, Восточно-Казахстанская область"
    assert "# Должности" in lines
    assert "2025-02-05\tПаоло Риналди; тема: сельское хозяйство\t" in "\n".join(lines)


def test_about_in_other_languages(run: Run) -> None:
    assert run("about", "Италия", "--lang", "kk").stdout.startswith("# Италия — мемлекет")
    assert run("--lang", "en", "about", "Италия").stdout.startswith("# Italy — state")


def test_about_takes_a_name_of_several_words_without_quotes(run: Run) -> None:
    assert run("about", "Rotor", "Alpes").stdout.startswith("# Rotor Alpes — компания")


def test_about_quotes_and_limits(run: Run) -> None:
    quoted = run("about", "Франция", "--quotes", "--limit", "1").stdout
    assert "agreement: Восточно-Казахстанская область, Франция, memorandum, signed, tourism." in quoted
    assert "ещё 1: --limit 0" in quoted


def test_about_as_json(run: Run) -> None:
    answer = json.loads(run("about", "Франция", "--json").stdout)
    assert (answer["name"], answer["type"]) == ("Франция", "State")
    assert answer["sections"][0]["lines"][0]["sources"][0]["file"] == "2024-03-12.txt"


def test_a_misspelled_name_is_told_beside_the_answer(run: Run) -> None:
    result = run("about", "Фрнция")
    assert result.exit_code == 0
    assert result.stderr == "«Фрнция» неизвестно; ответ о «Франция»\n"


def test_an_unknown_name_ends_with_status_1_and_what_may_be_meant(run: Run) -> None:
    result = run("about", "Айнур Беркимбаева")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[:2] == [
        "Ошибка: ничто здесь не называется «Айнур Беркимбаева»",
        "  Айдар Беркимбаев (человек)",
    ]


def test_query(run: Run) -> None:
    query = "SELECT ?envoy ?state { ?envoy elchi:envoyOf ?state } ORDER BY ?envoy"
    assert run("query", query).stdout == "дипломат\tгосударство\nПаоло Риналди\tИталия\nСофи Ламбер\tФранция\n"
    assert "entity/Q142" in run("query", query, "--format", "csv").stdout
    assert run("query", query, "--format", "csv", "--names").stdout.splitlines()[1] == "Паоло Риналди,Италия"
    assert json.loads(run("query", query, "--json").stdout)["head"]["vars"] == ["envoy", "state"]
    for format in ("csv", "tsv", "json", "xml"):
        text = run("query", query, "--format", format).stdout
        assert text.endswith("\n") and not text.endswith("\n\n")
    assert run("query", "-f", "-", input=query).stdout == run("query", query).stdout


def test_saved_queries(run: Run) -> None:
    assert "interests\tКакие государства" in run("query", "--list").stdout
    assert json.loads(run("query", "--list", "--json").stdout)[0]["имя"] == "ambassadors"
    assert run("query", "--saved", "firms").stdout.splitlines()[1] == "Франция\tRotor Alpes\t1"
    assert len(run("query", "--saved", "interests", "--set", "state=Италией").stdout.splitlines()) == 2


@pytest.mark.parametrize(
    "words, status, reason",
    [
        (["query"], 2, "дайте что-то одно"),
        (["query", "--list", "--saved", "firms"], 2, "дайте что-то одно"),
        (["query", "ASK {}", "--set", "a=b"], 2, "только с --saved"),
        (["query", "--saved", "firms", "--set", "state"], 2, "ИМЯ=ЗНАЧЕНИЕ"),
        (["query", "ASK {}", "--format", "json", "--names"], 2, "--names"),
        (["query", "SELECT"], 1, "запрос не разбирается: "),
        (["query", "--saved", "nonsense"], 1, "готового запроса «nonsense» нет; есть: ambassadors"),
        (
            ["query", "--saved", "interests", "--set", "a=b"],
            1,
            "у запроса interests нет параметра «a»; есть: state=NAME",
        ),
        (["query", "--saved", "newcomers", "--set", "year=now"], 1, "year: «now» – не число"),
        (["query", "CONSTRUCT WHERE { ?s ?p ?o }", "--format", "csv"], 1, "возьмите turtle или table"),
        (["query", "ASK {}", "--format", "turtle"], 1, "SELECT и ASK дают строки"),
        (["facts", "--since", "soon"], 1, "since: «soon» – не дата; пишите 2025"),
        (["facts", "--since", "жақында", "--lang", "kk"], 1, "since: «жақында» – күн емес"),
        (["facts", "--sector", "Франция"], 1, "ничто здесь не называется «Франция»"),
        (["list", "things"], 1, "типа «things» нет; есть: Person"),
        (["explain", "ffff0000"], 1, "нет факта «ffff0000»"),
        (["explain", "статья.txt"], 1, "нет факта «статья.txt»"),
        (["remove", "nothing"], 1, "в графе нет статьи nothing"),
        (["about", "Франция", "--store", "/nonexistent"], 1, "/nonexistent"),
    ],
)
def test_a_mistake_is_one_sentence(run: Run, words: list[str], status: int, reason: str) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (status, "")
    assert reason in result.stderr
    assert "Traceback" not in result.stderr


def test_facts(run: Run) -> None:
    lines = run("facts", "--kind", "agreement", "--about", "Франция", "--since", "2025").stdout.splitlines()
    assert [line.split("\t")[1:4] for line in lines] == [
        ["дата", "вид", "факт"],
        ["2025-02-05", "соглашение", "меморандум, подписан, Восточно-Казахстанская область, Франция; тема: туризм"],
    ]
    (fact,) = json.loads(run("facts", "--kind", "meeting", "--state", "Италии", "--json").stdout)
    assert (fact["kind"], fact["article"]["title"]) == ("meeting", "Меморандум подписан")
    assert len(run("facts", "--sector", "туризм", "--region", "ВКО", "--until", "2024-12-31").stdout.splitlines()) == 6


def test_list_and_stats(run: Run) -> None:
    assert run("list", "companies").stdout.splitlines()[1].startswith("Rotor Alpes\t2\t4\t2024-06-18\t2025-09-01")
    assert json.loads(run("list", "articles", "--json").stdout)[0]["file"] == "2025-09-01.txt"
    assert "статей\t5" in run("stats").stdout
    assert json.loads(run("stats", "--json").stdout)["facts"]["office"] == 5


def test_path(run: Run) -> None:
    lines = run("path", "Риналди", "ВКО").stdout.splitlines()
    assert [line.split("\t")[:3] for line in lines[1:]] == [
        ["Паоло Риналди", AKIM, "2025-02-05"],
        [AKIM, "Восточно-Казахстанская область", "2024-03-12 … 2025-02-05"],
    ]
    hops = json.loads(run("path", "Риналди", "ВКО", "--json").stdout)
    assert [(hop["from"]["name"], len(hop["facts"])) for hop in hops] == [("Паоло Риналди", 1), (AKIM, 1)]
    assert [len(event["told"]) for hop in hops for event in hop["facts"]] == [1, 2]


def test_a_path_needs_two_ends(run: Run) -> None:
    result = run("path", "Италия", "Италии")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Ошибка: оба названия значат «Италия»; назовите двух разных\n"


def test_a_view_may_go_to_standard_output_and_says_if_nothing_is_known(run: Run, tmp_path: Path) -> None:
    result = run("view", "Португалия", "-o", "-")
    assert result.stdout.lower().startswith("<!doctype html>")
    assert result.stderr == "о «Португалия» фактов нет\n"


def test_view(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "new" / "france.html"
    result = run("view", "Франции", "--depth", "2", "-o", str(page))
    assert result.stderr == f"записано: {page}\n"
    assert "Софи Ламбер" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("picture", ["timeline", "matrix", "map", "project"])
def test_a_view_as_another_picture(run: Run, tmp_path: Path, picture: str) -> None:
    page = tmp_path / f"{picture}.html"
    words = ("view", "ВКО", "--as", picture, "--since", "2025", "--min-confidence", "0,5", "-o", str(page))
    result = run(*words)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines()[-1] == f"записано: {page}"
    assert "Меморандум подписан" in page.read_text(encoding="utf-8")
    assert "Аким принял посла Франции" not in page.read_text(encoding="utf-8")  # that was in 2024


def test_the_pictures_of_the_command_are_those_of_the_library() -> None:
    assert tuple(LIBRARY_PICTURES) == PICTURES[1:]


def test_a_report_is_a_folder_of_pages(run: Run, tmp_path: Path) -> None:
    result = run("report", "--region", "ВКО", "--since", "2025", "-o", str(tmp_path / "new" / "east"))
    assert result.stderr == f"записано: {tmp_path / 'new' / 'east' / 'index.html'}\n"
    assert len(list((tmp_path / "new" / "east").iterdir())) == 6
    assert run("report", "Франция", "-o", str(tmp_path / "france"), "--lang", "kk").exit_code == 0
    assert run("report", "Португалия", "-o", str(tmp_path / "portugal")).stderr.startswith("о «Португалия» фактов нет")


def test_the_same_graph_gives_the_same_report(folder: Path, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        _, errors = program("report", "-o", str(tmp_path / seed), folder=folder, PYTHONHASHSEED=seed).communicate()
        assert b"index.html" in errors
    for page in (tmp_path / "1").iterdir():
        assert page.read_bytes() == (tmp_path / "2" / page.name).read_bytes()


@pytest.mark.parametrize(
    "words, says",
    [
        (["view", "ВКО", "--as", "map", "--depth", "2", "-o", "-"], "--depth нужен для сети"),
        (["view", "ВКО", "--since", "2025", "-o", "-"], "--since и --until нужны для других картин"),
        (["report", "Франция", "--region", "ВКО", "-o", "x"], "дайте название или --region"),
    ],
)
def test_what_does_not_go_together_is_told(run: Run, words: list[str], says: str) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr


def test_export(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "graph.nq"
    assert run("export", "-o", str(file)).stdout == ""
    assert file.read_bytes() == run("export", "--format", "nquads").stdout_bytes


def test_validate_and_remove(run: Run, folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "store"
    shutil.copytree(folder, copy)
    store = ("--store", str(copy))
    assert run("validate", *store).exit_code == 0
    assert run("remove", "2024-03-12.txt", *store).exit_code == 0
    assert json.loads(run("stats", "--json", *store).stdout)["articles"] == 4
    assert run("remove", "2024-03-12.txt", *store).exit_code == 1


def test_validate_names_what_is_wrong(run: Run, tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        store.add(extraction(("meeting", {"participant": ["Person:Иван Петров"]})))
    result = run("validate", "--store", str(tmp_path / "store"), "--json")
    assert result.exit_code == 1
    assert "participant" in json.loads(result.stdout)[0]["path"]


def test_extract_prints_the_contract(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text(" date 2025-10-10 " + NEWS, encoding="utf-8")
    record = json.loads(run("extract", str(file)).stdout)
    assert list(record) == ["article", "entities", "facts"]
    assert list(record["article"]) == ["id", "url", "date", "language", "title", "file"]
    assert (record["article"]["date"], record["article"]["file"]) == ("2025-10-10", "news.txt")
    assert set(record["entities"][0]) == {"id", "type", "name", "mentions", "same_as"}
    assert set(record["facts"][0]) == {"kind", "roles", "evidence", "confidence", "rule", "marks"}
    assert "Сактаганов" in run("extract", str(file), "--format", "table").stdout
    assert "@prefix elchi:" in run("extract", str(file), "--format", "turtle").stdout


def test_ingest_reads_what_it_can_and_says_what_it_cannot(run: Run, tmp_path: Path) -> None:
    news, store = tmp_path / "news", str(tmp_path / "store")
    news.mkdir()
    (news / "good.txt").write_text(NEWS, encoding="utf-8")
    (news / "empty.txt").write_text("")
    (news / "picture.txt").write_bytes(bytes(range(256)) * 40)
    result = run("ingest", str(news), "--store", store)
    assert result.exit_code == 1
    assert result.stdout.startswith("прочитано статей: 1; новых или изменённых: 1; без изменений: 0; отклонено: 2")
    assert [name in result.stderr for name in ("empty.txt", "picture.txt", "good.txt")] == [True, True, False]
    again = run("ingest", str(news / "*od.txt"), "--store", store, "--json")
    assert again.exit_code == 0
    assert json.loads(again.stdout) | {"facts": {}} == {
        "read": 1, "written": 0, "same": 1, "facts": {}, "older": [], "unsure": 0, "refused": [],
    }  # fmt: skip


def test_the_same_article_in_two_files_settles(run: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(NEWS, encoding="utf-8")
    ingest = ("ingest", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--store", str(tmp_path / "store"), "--json")
    assert [(done["read"], done["written"]) for done in (json.loads(run(*ingest).stdout) for _ in "12")] == [
        (2, 1), (2, 0),
    ]  # fmt: skip


def test_an_older_version_of_a_file_is_told_of(run: Run, tmp_path: Path) -> None:
    file, store = tmp_path / "news.txt", str(tmp_path / "store")
    file.write_text(NEWS, encoding="utf-8")
    assert "elchi remove" not in run("ingest", str(file), "--store", store).stderr
    file.write_text(NEWS.replace("туризм", "спорт"), encoding="utf-8")
    told = run("ingest", str(file), "--store", store).stderr
    (old,) = re.findall(r"прочитанные раньше из файлов с теми же именами: 1; .*: elchi remove (\w+)$", told.strip())
    assert run("remove", old, "--store", store).exit_code == 0
    assert "elchi remove" not in run("ingest", str(file), "--store", store).stderr


def test_ingest_of_a_place_that_is_no_store(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("hello")
    result = run("ingest", str(tmp_path / "letter.txt"), "--store", str(tmp_path))
    assert (result.exit_code, "Traceback" in result.stderr) == (1, False)
    assert len(result.stderr.splitlines()) == 1


def test_a_second_writer_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    with Store(tmp_path / "store") as store:
        store.add(extraction(("meeting", {"participant": ["Person:Иван Петров", "Person:Мария Ким"]})))
        second = program("ingest", "news.txt", folder=tmp_path / "store")
        output, errors = second.communicate(timeout=60)
        reader = program("stats", "--json", folder=tmp_path / "store")
        counts, _ = reader.communicate(timeout=60)
    assert (second.returncode, output) == (1, b"")
    assert errors.decode().startswith("Error: Another process is writing")
    assert len(errors.decode().splitlines()) == 1
    assert reader.returncode == 0 and json.loads(counts)["articles"] == 1


def test_an_interrupted_reading_keeps_what_it_has_read(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number:03}.txt").write_text(f"{NEWS}\nНовость {number}.", encoding="utf-8")
    process = program("ingest", str(tmp_path), folder=tmp_path / "store")
    deadline = time.monotonic() + 60
    while not (tmp_path / "store" / "CURRENT").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(1.0)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (130, b"")
    assert errors.decode() == "interrupted; the articles written so far are kept\n"
    with Store.open_read(tmp_path / "store") as store:
        assert len(store.articles()) < 200


def test_a_pipe_that_closes_is_no_mistake(folder: Path) -> None:
    process = program("export", "--format", "nquads", folder=folder)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=60)
    assert errors == b""


@pytest.mark.parametrize(
    "words",
    [
        ["facts", "--lang", "en"],
        ["export"],
        ["export", "--format", "csv"],
        ["query", "SELECT * { ?s ?p ?o }", "--json"],
        ["export", "-o", "/dev/full"],
    ],
)
def test_a_full_disk_is_told_in_a_sentence(folder: Path, words: list[str]) -> None:
    command = [sys.executable, "-m", "viz.commands", *words]
    settings = {"ELCHI_STORE": str(folder), "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    with open("/dev/full", "wb") as full:
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=os.environ | settings, cwd=ROOT)
    assert (run.returncode, run.stderr.decode()) == (
        1,
        "Error: the answer cannot be written: No space left on device\n",
    )


@pytest.mark.parametrize("environment", [{"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"}])
def test_an_ascii_locale_gets_utf8_too(folder: Path, environment: dict[str, str]) -> None:
    output, errors = program("about", "Rotor", "--lang", "ru", folder=folder, **environment).communicate(timeout=60)
    assert "Проекты и обещания" in output.decode("utf-8")
    assert errors == b""


def test_a_terminal_gets_a_drawn_table_and_no_colours_if_it_wants_none(folder: Path) -> None:
    plain, coloured = in_a_terminal(folder, NO_COLOR="1"), in_a_terminal(folder)
    assert "───" in plain and "\t" not in plain
    assert "\x1b[3" not in plain
    assert "\x1b[1m" in coloured


def in_a_terminal(folder: Path, **environment: str) -> str:
    """What a terminal of 100 columns shows of a table."""
    import pty

    leader, follower = pty.openpty()
    settings = {"TERM": "xterm", "COLUMNS": "100", "ELCHI_STORE": str(folder), "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", "viz.commands", "list", "states", "--lang", "ru"],
        stdout=follower,
        stdin=follower,
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "NO_COLOR"} | settings | environment,
    )
    os.close(follower)
    shown = b""
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        shown += piece
    os.close(leader)
    process.wait(timeout=60)
    return shown.decode("utf-8")
