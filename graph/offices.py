"""Who held which post when: intervals made of dated mentions, of appointments and of dismissals.

An article attests that someone holds a post on its day. From when to when follows from all articles together: a
successor ends the predecessor's time, an appointment begins one to the day, a dismissal ends it. Where articles
contradict each other both are kept, with their sources.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from graph.copies import Copies, copies
from graph.facts import Source, facts_where, sources
from graph.query import rows
from graph.store import Store
from ontology.spelling import plain, stems
from ontology.tables import rows as table_rows
from sources.lexicon import table

HERE = Path(__file__).parent
LANGUAGES = ("ru", "kk", "en")
HELD, TOOK, LEFT, FORMER = "held", "took", "left", "former"
MANY = "many"
SURE, SEEN_BEFORE, SEEN_AFTER = "sure", "seen_before", "seen_after"


@dataclass(frozen=True, slots=True, order=True)
class Attestation:
    """What an article says of a holder on a day: that they held the post, took it, left it, or once held it.

    `id` is that of the fact that says so, empty for what is no fact of its own.
    """

    day: str
    holder: str
    turn: str
    source: Source
    id: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Tenure:
    """A time in which someone held a post, as ISO days; an empty text is a day that nothing tells.

    They were seen in it from `first` to `last`. It began on `since` if an article tells of the beginning, else after
    `since_after` and not after `first`. It ended on `until` if that is told, else not before `last`, and before
    `until_by`: the day on which a successor was first seen, or they were called former.
    """

    holder: str
    first: str
    last: str
    told: tuple[Attestation, ...]
    since: str = ""
    since_after: str = ""
    until: str = ""
    until_by: str = ""

    @property
    def begin(self) -> str:
        return self.since or self.first

    @property
    def end(self) -> str:
        """The last day on which they certainly held it; empty where the beginning alone is told."""
        return self.until or self.last


@dataclass(frozen=True, slots=True)
class Conflict:
    """Articles that name somebody else while a post was held, and those nearest before and after that contradict."""

    against: tuple[Attestation, ...]
    held: tuple[Attestation, ...]

    @property
    def first(self) -> str:
        return min(told.day for told in self.against)

    @property
    def last(self) -> str:
        return max(told.day for told in self.against)


@dataclass(frozen=True, slots=True)
class Post:
    """A post of a territory or a body, or one that represents it: who held it, the earliest first.

    `title` is the title most used, `languages` what it is in each language that has it. `sole` posts have one holder
    at a time; of others (deputies, advisers) nothing follows from who else is named.
    """

    title: str
    titles: dict[str, str]
    side: str
    represents: bool
    sole: bool
    tenures: tuple[Tenure, ...]
    conflicts: tuple[Conflict, ...]

    def on(self, day: str) -> tuple[tuple[Tenure, str], ...]:
        """Who held it on an ISO day: each with whether that is sure, or they were only seen in it before, or after."""
        sure = [tenure for tenure in self.tenures if tenure.begin <= day <= tenure.end]
        if self.sole and len(sure) > 1:  # on the day of a handover the successor
            sure = [tenure for tenure in sure if tenure.until != day] or sure
        if sure or not self.sole:
            return tuple((tenure, SURE) for tenure in sure)
        before = [t for t in self.tenures if t.end < day and not (t.until and t.until < day)]
        after = [t for t in self.tenures if t.begin > day and not t.since]
        near = [(before[-1], SEEN_BEFORE)] if before and before[-1] is _last(self.tenures, day) else []
        return tuple(near + ([(after[0], SEEN_AFTER)] if after and after[0] is _next(self.tenures, day) else []))

    def conflicts_on(self, day: str) -> tuple[Conflict, ...]:
        """The contradictions about an ISO day: those of articles within whose days it lies."""
        return tuple(
            conflict
            for conflict in self.conflicts
            if min(told.day for told in (*conflict.against, *conflict.held)) <= day
            and day <= max(told.day for told in (*conflict.against, *conflict.held))
        )


def posts(store: Store, side: str) -> tuple[Post, ...]:
    """The posts of a territory or body, or that represent it: sole ones first, then those with most articles."""
    told = [*_held(store, side), *_changes(store, side)]
    known = copies(store, {attested.source for _, _, _, attested in told})
    found: dict[tuple[str, bool], list[tuple[str, str, Attestation]]] = defaultdict(list)
    for title, language, represents, attested in told:
        found[post_key(title), represents].append((title, language, attested))
    made = [_post(side, key, represents, said, known) for (key, represents), said in found.items()]
    return tuple(sorted(made, key=lambda post: (not post.sole, -sum(len(t.told) for t in post.tenures), post.title)))


def tenures(attested: Iterable[Attestation], known: Copies) -> tuple[tuple[Tenure, ...], tuple[Conflict, ...]]:
    """The times of a post with one holder at a time, and what contradicts them; of articles with a date."""
    dated = sorted(a for a in set(attested) if a.day)
    runs, conflicts = _without_strays(_runs([a for a in dated if a.turn in (HELD, TOOK)]), known)
    found: list[Tenure] = []
    for number, run in enumerate(runs):
        following = runs[number + 1][0].day if number + 1 < len(runs) else ""
        ended = [a for a in dated if a.holder == run[0].holder and a.turn in (LEFT, FORMER) and a.day >= run[0].day]
        # what comes after the successor says nothing more, or is of a later time of the same holder
        ended = [a for a in ended if not following or a.day <= following]
        left = next((a.day for a in ended if a.turn == LEFT), "")
        took = next((a.day for a in run if a.turn == TOOK), "")
        by = min((day for day in (following, *(a.day for a in ended)) if day), default="")
        tenure = Tenure(run[0].holder, run[0].day, run[-1].day, tuple(run + ended), took, "", left, by)
        found.append(replace(tenure, since_after=found[-1].last if found and not took else ""))
    return tuple(found), conflicts


def post_key(title: str) -> str:
    """What titles of one post have in common: a sense of graph/posts.tsv, else the folded title itself."""
    folded = fold_title(title)
    return _senses().get(folded) or _senses().get(" ".join(stems(tuple(folded.split())))) or folded


def fold_title(title: str) -> str:
    """A title folded, without what calls its holder former."""
    words = [word for word in plain(title) if word not in ("экс", "ex")]
    return " ".join(words)


def is_known_title(text: str) -> bool:
    """Whether a text is the title of a post, or begins or ends with the noun of one: «заместитель акима»."""
    words = fold_title(text).split()
    ends = {*words[:1], *words[-1:]}
    return post_key(text) in _senses().values() or not _heads().isdisjoint(ends | set(stems(tuple(ends))))


def is_sole(title: str) -> bool:
    """Whether one person at a time holds a post of that title."""
    if post_key(title) in _senses().values():
        return True
    return not set(plain(title)) & _many()


def _runs(attested: list[Attestation]) -> list[list[Attestation]]:
    """Attestations in runs of one holder. Of one day, he who held the post before comes first."""
    runs: list[list[Attestation]] = []
    by_day: dict[str, list[Attestation]] = defaultdict(list)
    for told in attested:
        by_day[told.day].append(told)
    for day in sorted(by_day):
        before = runs[-1][0].holder if runs else ""
        takers = {told.holder for told in by_day[day] if told.turn == TOOK}
        for told in sorted(by_day[day], key=lambda a: (a.holder != before, a.holder in takers, a)):
            if runs and runs[-1][0].holder == told.holder:
                runs[-1].append(told)
            else:
                runs.append([told])
    return runs


def _without_strays(
    runs: list[list[Attestation]], known: Copies
) -> tuple[list[list[Attestation]], tuple[Conflict, ...]]:
    """The runs without those that a single source tells of between two runs of another; these are conflicts.

    Two who are named on one day, neither of them appointed on it, are a conflict, too, and stay as they are.
    """
    conflicts: list[Conflict] = []
    kept: list[list[Attestation]] = []
    for number, run in enumerate(runs):
        following = runs[number + 1] if number + 1 < len(runs) else None
        once = len(known.independent(told.source for told in run)) == 1 and all(told.turn == HELD for told in run)
        if kept and following and once and kept[-1][0].holder == following[0].holder != run[0].holder:
            conflicts.append(Conflict(tuple(run), (kept[-1][-1], following[0])))
        elif kept and kept[-1][0].holder == run[0].holder:
            kept[-1] = kept[-1] + run
        else:
            if kept and kept[-1][-1].day == run[0].day and run[0].turn == HELD:
                same = tuple(told for told in kept[-1] if told.day == run[0].day)
                conflicts.append(Conflict(tuple(told for told in run if told.day == run[0].day), same))
            kept.append(run)
    return kept, tuple(conflicts)


def _post(side: str, key: str, represents: bool, said: list[tuple[str, str, Attestation]], known: Copies) -> Post:
    titles = Counter((language, title) for title, language, _ in said)
    by_language = {
        language: max((title for lang, title in titles if lang == language), key=lambda t: titles[language, t])
        for language in sorted({language for language, _ in titles})
    }
    title = max(titles, key=lambda pair: (titles[pair], pair))[1]
    attested = {told for _, _, told in said}
    if is_sole(title):
        found, conflicts = tenures(attested, known)
        return Post(title, by_language, side, represents, True, found, conflicts)
    by_holder: dict[str, list[Attestation]] = defaultdict(list)
    for told in sorted(attested):
        if told.day:
            by_holder[told.holder].append(told)
    each = (tenures(group, known)[0] for group in by_holder.values())
    spells = sorted((spell for group in each for spell in group), key=lambda spell: (spell.first, spell.holder))
    return Post(title, by_language, side, represents, False, tuple(spells), ())


def _held(store: Store, side: str) -> Iterator[tuple[str, str, bool, Attestation]]:
    """Title, its language, whether it represents the side, and what is said, of each fact of an office."""
    for fact in facts_where(store, f"?fact a elchi:Office ; elchi:of|elchi:represents <{side}> ."):
        represents = side in fact.nodes("represents")
        sentence = fact.evidence[0].sentence if fact.evidence else ""
        for title in fact.values("title"):
            for holder in fact.nodes("holder"):
                told = Attestation(fact.source.date, holder, HELD, fact.source, fact.id, sentence)
                yield title.text, title.language or "", represents, told


def _changes(store: Store, side: str) -> Iterator[tuple[str, str, bool, Attestation]]:
    sparql = f"""SELECT ?turn ?who ?post ?as ?day ?article ?told {{
        VALUES ?as {{ elchi:postOf elchi:postFor }}
        ?change ?as <{side}> ; elchi:turn ?turn ; elchi:officer ?who ; elchi:post ?post ; prov:wasDerivedFrom ?article .
        OPTIONAL {{ ?change elchi:earliest ?day }} OPTIONAL {{ ?change elchi:told ?told }} }}"""
    found = list(rows(store, sparql))
    known = sources(store, {row[5].text for row in found if row[5]})
    for turn, who, post, as_, day, article, told in found:
        if turn and who and post and as_ and article and article.text in known:
            attested = Attestation(
                day.text if day else "", who.text, turn.text, known[article.text], "", told.text if told else ""
            )
            yield post.text, post.language or "", as_.text.endswith("postFor"), attested


def _last(found: tuple[Tenure, ...], day: str) -> Tenure | None:
    return next((tenure for tenure in reversed(found) if tenure.begin <= day), None)


def _next(found: tuple[Tenure, ...], day: str) -> Tenure | None:
    return next((tenure for tenure in found if tenure.begin > day), None)


@cache
def _senses() -> dict[str, str]:
    """The sense of each title, by the title folded, and by its stems: «акимом»."""
    found: dict[str, str] = {}
    for row in table_rows(HERE / "posts.tsv"):
        if row["sense"] != MANY:
            titles = (plain(title) for language in LANGUAGES for title in row[language].split("|") if title)
            for words in titles:
                found[" ".join(words)] = row["sense"]
                found.setdefault(" ".join(stems(words)), row["sense"])
    return found


@cache
def _heads() -> frozenset[str]:
    """The heads of titles that articles are read by: «министр», «ректор», «әкім»."""
    cells = (row[language] for row in table("titles") for language in LANGUAGES)
    nouns = {plain(title) for cell in cells for title in cell.split("|") if title}
    return frozenset(word for noun in nouns if len(noun) == 1 for word in (*noun, *stems(noun)))


@cache
def _many() -> frozenset[str]:
    (row,) = (row for row in table_rows(HERE / "posts.tsv") if row["sense"] == MANY)
    return frozenset(word for language in LANGUAGES for word in row[language].replace("-", " ").split("|"))
