"""project: something to be built, launched or held; its name, place, actor, amount and stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Sentence
from sources.discourse.sides import side
from sources.discourse.subjects import Subject
from sources.lexicon import function_words, patterns
from sources.mentions.wording import joined
from sources.reading import Draft, Place, Reading, Words, place
from sources.syntax import preposition, subject
from sources.things import by_sort, complement, governed, is_negated, name_of

STAGES = ("proposed", "discussed", "planned", "agreed", "started", "operating")  # each after those before it
TENSES = ("any", "past", "pres", "futr")


@cache
def stage_words(tense: str) -> PatternIndex[str]:
    """Words that tell a stage; of verbs, those that tell it in one tense."""
    return patterns("stages", lambda row: row["stage"], lambda row: row["tense"] == tense)


@dataclass
class Project:
    """A project while the article goes on telling about it; `head` is the lemma of its main noun."""

    name: str
    head: str
    first: int
    last: int
    sentence: int
    stage: str | None = None
    topics: list[str] = field(default_factory=list)
    places: list[Subject] = field(default_factory=list)
    actors: list[Subject] = field(default_factory=list)
    amount: str | None = None
    evidence: list[Place] = field(default_factory=list)
    rule: str = "project"


def find(reading: Reading) -> Iterator[Draft]:
    projects: list[Project] = []
    for sentence in reading.document.sentences:
        if reading.quoted(sentence.first) or reading.signal(sentence, "denial"):
            continue
        new = [p for p in in_sentence(reading, sentence) if p.stage]
        for project in new:
            known = next((p for p in projects if same(p, project)), None)
            if known is None:
                projects.append(project)
            else:
                merge(known, project)
        add_cost(reading, sentence, projects, new)
    for project in projects:
        roles: dict[str, list[Subject | str]] = {"name": [project.name]}
        if project.topics:
            roles["topic"] = list(project.topics)
        if project.places:
            roles["place"] = list(project.places)
        if project.actors:
            roles["actor"] = list(project.actors)
        if project.amount:
            roles["amount"] = [project.amount]
        if project.stage:
            roles["stage"] = [project.stage]
        yield Draft("project", roles, project.evidence, project.rule, project.sentence)


def in_sentence(reading: Reading, sentence: Sentence) -> list[Project]:
    """The projects that a sentence names: what a word of creating governs, and processes that are projects."""
    found: list[Project] = []
    used: set[int] = set()
    tokens = reading.tokens
    names = {i for m in reading.document.mentions for i in range(m.first, m.last) if not m.adjective}
    titles = {i for p in reading.document.phrases if p.title for i in range(p.title.first, p.title.last)}
    for match in by_sort("create").find(tokens, sentence.first, sentence.last):
        if match.first in names or reading.quoted(match.first) or is_negated(tokens, match.first, sentence):
            continue
        target = governed(reading, sentence, match, names)
        if target is not None and target[0] not in used:
            project = build(reading, sentence, match, *target, rule="project.created")
            used.update(range(project.first, project.last))
            found.append(project)
    for match in by_sort("change").find(tokens, sentence.first, sentence.last):
        changing = changed(reading, sentence, match, names, used)
        if changing is not None:
            used.update(range(changing.first, changing.last))
            found.append(changing)
    for match in (
        m for sort in ("process", "activity") for m in by_sort(sort).find(tokens, sentence.first, sentence.last)
    ):
        head = tokens[match.first]
        if (
            match.first in used | names | titles
            or reading.quoted(match.first)
            or is_negated(tokens, match.first, sentence)
        ):
            continue
        if not any(a.pos == "NOUN" for a in head.word.analyses):
            continue
        stop = complement(reading, match.last, sentence.last, names)
        if (stop > match.last or match.last - match.first > 1) and used.isdisjoint(range(match.first, stop)):
            if not any(match.first <= t.first < stop for t in reading.topics[sentence.index]):
                continue
            project = build(reading, sentence, match, match.first, match.first, stop, rule="project.process")
            used.update(range(project.first, project.last))
            if match.payload == "process" or project.stage in ("planned", "agreed", "started", "operating"):
                found.append(project)
    return found


def changed(reading: Reading, sentence: Sentence, match: Match[str], names: set[int], used: set[int]) -> Project | None:
    """A thing that a verb changes: «перевести котельную на тепловые насосы» is the project, verb and all."""
    if reading.quoted(match.first) or is_negated(reading.tokens, match.first, sentence) or match.first in used:
        return None
    target = governed(reading, sentence, match, names)
    if target is None or target[0] < match.first or target[0] in used:
        return None
    head, first, last = target
    if last < sentence.last and reading.tokens[last].lower in function_words("onto"):
        last = complement(reading, last + 1, sentence.last, names) if last + 1 < sentence.last else last
    project = build(reading, sentence, match, head, first, last, rule="project.changed")
    project.name = joined(reading.tokens[match.first : last])
    project.topics = list(
        dict.fromkeys(t.code for t in reading.topics[sentence.index] if match.first <= t.first < last)
    )
    return project


def build(
    reading: Reading, sentence: Sentence, match: Match[str], head: int, first: int, last: int, rule: str
) -> Project:
    tokens = reading.tokens
    made_by_noun = match.first < head and tokens[match.last - 1].word.analyses[0].pos == "NOUN"
    cases = (
        ("gen",) if made_by_noun else ("acc", "nom") if rule == "project.created" else tuple(tokens[head].word.cases)
    )
    name = name_of(tokens, first, head, last, cases)
    topics = [t.code for t in reading.topics[sentence.index] if first <= t.first < last]
    nouns = [a for a in tokens[head].word.analyses if a.pos == "NOUN"]
    lemma = next((a.lemma for a in nouns if a.case in cases), tokens[head].lower)
    project = Project(name, lemma, first, last, sentence.index, rule=rule)
    project.topics = list(dict.fromkeys(topics))
    stage = find_stage(reading, sentence, match, first, last)
    project.stage = stage.value if stage else None
    project.places = find_places(reading, sentence, first, last)
    project.actors = find_actors(reading, sentence, match)
    project.evidence = [place(sentence, match, Words("name", first, last), stage)]
    return project


def find_stage(reading: Reading, sentence: Sentence, match: Match[str], first: int, last: int) -> Words | None:
    """The word nearest to the project that tells its stage; of two equally near the one of the later stage."""
    best: tuple[tuple[int, int], Match[str]] | None = None
    told = [
        found
        for tense in TENSES
        for found in stage_words(tense).find(reading.tokens, sentence.first, sentence.last)
        if tense == "any" or reading.tense(found.first) == tense
    ]
    for found in told:
        stage = found.payload
        if first <= found.first < last or reading.quoted(found.first):
            continue
        distance = 0 if found.first == match.first else min(abs(found.first - first), abs(found.first - last))
        rank = (distance // 4, -STAGES.index(stage))
        if best is None or rank < best[0]:
            best = rank, found
    if best is not None:
        return Words("stage", *best[1])
    talk = next(iter(reading.find(sentence, "talk", "verb", "noun")), None)
    return Words("stage", talk.first, talk.last, "discussed") if talk is not None else None


def find_places(reading: Reading, sentence: Sentence, first: int, last: int) -> list[Subject]:
    """Where: places behind «в», «под» in the sentence; «в регионе», «региона» is the article's own region."""
    found: list[Subject] = []
    for phrase in reading.phrases[sentence.index]:
        inside = first <= phrase.first < last
        if (
            phrase.mention is not None
            and phrase.mention.type in ("Place", "Region")
            and (inside or preposition(reading.document, phrase) in function_words("near"))
        ):
            subject_ = reading.of(phrase)[0]
            if subject_ not in found:
                found.append(subject_)
    if not found:
        words_ = reading.tokens[sentence.first : sentence.last]
        if any(
            t.among(function_words("the region")) and not t.capital and t.word.cases & {"loc", "gen"} for t in words_
        ):
            home = reading.resolver.home
            found = [home] if home else []
    return found


def find_actors(reading: Reading, sentence: Sentence, match: Match[str]) -> list[Subject]:
    """Firms and bodies of the sentence that act: the subject, or a firm named as doing it."""
    phrases = reading.phrases[sentence.index]
    acting = subject(reading.document, phrases, match.first)
    found = [side(s) for s in reading.subjects(acting)]
    bodies = [s for s in found if s.type in ("Company", "Organization")]
    if not bodies:
        bodies = [
            s for p in acting if p.sort in ("name", "group") for s in reading.of(p) if s.type in ("Region", "State")
        ]
    if not bodies:
        firms = [p for p in phrases if p.sort in ("name", "role") and not preposition(reading.document, p)]
        bodies = [s for s in (side(x) for x in reading.subjects(firms)) if s.type == "Company"]
    return list(dict.fromkeys(bodies[:2]))


def same(known: Project, new: Project) -> bool:
    """Whether two findings are one project: the same main noun, and no two different places."""
    if known.head != new.head:
        return False
    places = {id(p) for p in known.places}
    if known.places and new.places and not places & {id(p) for p in new.places}:
        return False
    words, more = set(known.name.lower().split()), set(new.name.lower().split())
    return words <= more or more <= words or bool(words & more - {known.head})


def merge(known: Project, new: Project) -> None:
    if len(new.name) > len(known.name):
        known.name = new.name
    known.topics.extend(t for t in new.topics if t not in known.topics)
    known.places = known.places or new.places
    known.actors = known.actors or new.actors
    known.amount = known.amount or new.amount
    known.evidence.extend(new.evidence)
    if new.stage and (known.stage is None or STAGES.index(new.stage) > STAGES.index(known.stage)):
        known.stage = new.stage


def add_cost(reading: Reading, sentence: Sentence, projects: list[Project], new: list[Project]) -> None:
    """A sum in a project's own sentence, or beside «стоимость» in one of the next two."""
    amounts = [a for a in reading.amounts[sentence.index] if not reading.quoted(a.first)]
    if not amounts or not projects or reading.find(sentence, "trade", "noun"):
        return
    if new:
        target = min(new, key=lambda p: abs(p.first - amounts[0].first))
        known = next((p for p in projects if same(p, target)), target)
        known.amount = known.amount or amounts[0].text
        return
    cost = next(iter(by_sort("cost").find(reading.tokens, sentence.first, sentence.last)), None)
    last = projects[-1]
    if cost is not None and sentence.index - last.sentence <= 2 and last.amount is None:
        last.amount = amounts[0].text
        last.evidence.append(place(sentence, cost))
