"""Posts taken and left: «назначен акимом», «освобождён от должности», «бывший аким».

No facts of their own, since an office is who holds which post; from them follows from when and until when it was held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sources.analysis.languages import per_language
from sources.analysis.patterns import Match, PatternIndex
from sources.analysis.token import Sentence
from sources.discourse.subjects import Post, Subject
from sources.facts.office import OWNER
from sources.lexicon import patterns
from sources.mentions.mention import Mention
from sources.mentions.titles import former
from sources.phrases.phrase import Phrase
from sources.reading import Reading, Trigger
from sources.records import Change

BEFORE_TITLE = 3  # words between «бывший» and the title
APPOINTS = frozenset({"president", "prime-minister"})  # who appoints others, and is meant only where nobody else is
HYPOTHETICAL = ("hypothesis", "future")


@per_language()
def words() -> PatternIndex[str]:
    return patterns("post_changes", lambda row: row["sense"])


def find(reading: Reading, id_of: Callable[[Subject], str]) -> tuple[Change, ...]:
    """The changes that an article tells, each once; `id_of` gives the id of a subject's entity."""
    found: dict[tuple[str, ...], Change] = {}
    for sentence in reading.document.sentences:
        for turn, post, at in _turns(reading, sentence):
            of, represents = (id_of(side) if side is not None else "" for side in (post.of, post.represents))
            date = "" if turn == "former" else reading.when(sentence, at) or ""
            span = reading.span(sentence.first, sentence.last)
            change = Change(turn, id_of(post.holder), post.title, of, represents, date, span)
            found.setdefault((turn, change.holder, change.title, of, represents), change)
    return tuple(found.values())


def _turns(reading: Reading, sentence: Sentence) -> Iterator[tuple[str, Post, int]]:
    """What a sentence tells: the turn, the post with its holder, and the token that says so."""
    posts = [
        post
        for subject in reading.resolver.subjects
        for post in subject.posts
        if sentence.first <= post.phrase.first < sentence.last and post.kind != OWNER and (post.of or post.represents)
    ]
    for post in posts:
        if post.former and _is_past(reading, post, sentence):
            yield "former", post, post.phrase.first
    for match in words().find(reading.tokens, sentence.first, sentence.last):
        trigger = Trigger(match.first, match.last, "post", match.payload)
        if reading.quoted(match.first) or reading.negated(trigger) or _is_open(reading, sentence, match):
            continue
        changed = _changed(reading, sentence, match, [post for post in posts if not post.former])
        if changed is not None:
            yield "left" if match.payload == "left" else "took", changed, match.first


def _changed(reading: Reading, sentence: Sentence, match: Match[str], posts: list[Post]) -> Post | None:
    """The post that a word of taking or leaving is said of."""
    joined = _joined(reading, sentence, match)
    apart = [post for post in posts if not _is_beside(post.phrase, post.phrase.person)]
    if match.payload == "left":  # «освободил Ерлана Белова от должности акима»: the akim is who has no title beside him
        return joined or _nearest(posts, match)
    found = _nearest(apart, match) or joined
    titles = [p for p in reading.phrases[sentence.index] if p.title and not _is_beside(p, p.person)]
    if (
        found is not None or titles or match.payload == "became"
    ):  # «аким Абая Ерлан Белов назначен послом», wherever that is
        return found
    return _nearest(posts, match)


def _is_past(reading: Reading, post: Post, sentence: Sentence) -> bool:
    title = post.phrase.title
    first = title.first if title else post.phrase.first
    near = range(max(sentence.first, first - BEFORE_TITLE), first + 1)
    times = {match.payload for index in near if (match := former().at(reading.tokens, index, index + 1)) is not None}
    return times == {"past"}


def _is_open(reading: Reading, sentence: Sentence, match: Match[str]) -> bool:
    """Whether it is only supposed or yet to come: «будет назначен»."""
    verbs = range(match.first, match.last)
    return any(reading.tense(i) == "futr" for i in verbs) or reading.signal(sentence, *HYPOTHETICAL)


def _nearest(posts: list[Post], match: Match[str]) -> Post | None:
    """The post told nearest, but not the president's who appoints, if there is another."""
    others = [post for post in posts if post.id not in APPOINTS] or posts
    return min(others, key=lambda post: _distance(post.phrase, match), default=None)


def _joined(reading: Reading, sentence: Sentence, match: Match[str]) -> Post | None:
    """The post of a name that stands apart from its title: «Ерлан Белов сложил полномочия акима Абая»."""
    phrases = [p for p in reading.phrases[sentence.index] if p.title]
    titled = [p.person for p in phrases if _is_beside(p, p.person)]
    roles = [p for p in phrases if p.person not in titled and (p.of or p.represents)]
    persons = {
        subject: min(abs(mention.first - match.first) for mention in mentions)
        for subject, mentions in reading.named[sentence.index].items()
        if subject.type == "Person" and not any(mention in titled for mention in mentions)
    }
    if not roles or not persons:
        return None
    role = min(roles, key=lambda phrase: _distance(phrase, match))
    holder = min(persons, key=lambda subject: persons[subject])
    assert role.title is not None
    enter = reading.resolver.enter
    of, represents = (enter(side[0]) if side else None for side in (role.of, role.represents))
    return Post(holder, role.title.text, role.title.kind, role.title.id, of, represents, None, role)


def _is_beside(phrase: Phrase, person: Mention | None) -> bool:
    """Whether a name stands with its title; a verb of becoming joins the two from afar."""
    return person is not None and person.first <= phrase.last and phrase.first <= person.last


def _distance(phrase: Phrase, match: Match[str]) -> int:
    return max(phrase.first - match.last, match.first - phrase.last, 0)
