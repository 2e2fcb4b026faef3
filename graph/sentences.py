"""The lines of a brief in words: short, without the name of whom it is about, people with their posts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.facts import KnownFact, facts_where
from graph.lookup import Found
from graph.names import Names
from graph.offices import Post, post_key
from graph.promises import Promise
from graph.store import Store
from graph.wording import amount_text, describe
from ontology.messages import say
from ontology.namespaces import STAGE, STATUS

LONGEST_QUOTE = 220  # characters of what somebody said
MOST_NAMES = 6  # of those who met


@dataclass(frozen=True, slots=True)
class Wording:
    """How facts are told to a reader of `lang` who knows whom the brief is about."""

    names: Names
    lang: str
    subject: str
    posts: dict[tuple[str, str], str]  # person and article, or "" for any -> «посол, Франция»

    @classmethod
    def of(cls, store: Store, found: Found, facts: Iterable[KnownFact], lang: str) -> Wording:
        """The wording of a brief that these facts may stand in."""
        facts = tuple(facts)
        names = Names(store, {node for fact in facts for node in fact.nodes()})
        names.learn_types({node for fact in facts for node in fact.nodes()})
        people = [node for fact in facts for node in fact.nodes() if names.type(node) == "Person"]
        offices: tuple[KnownFact, ...] = ()
        if people:
            these = " ".join(f"<{person}>" for person in dict.fromkeys(people))
            offices = facts_where(store, f"VALUES ?person {{ {these} }} ?fact elchi:holder ?person .")
        names.learn({node for office in offices for node in office.nodes()})
        posts = _posts(offices, names, lang)
        return cls(names, lang, found.iri, posts)

    def event(self, fact: KnownFact) -> str:
        """A meeting, a visit or a turnover in a line; empty if nothing is left of it without the subject."""
        if fact.kind == "visit":
            return describe(fact, self.names, self.lang)
        if fact.kind != "meeting":
            return describe(fact, self.names, self.lang, without={self.subject})
        others = [node for node in fact.nodes("participant") if node != self.subject]
        people = self._list(others[:MOST_NAMES], fact.source.iri) + (" …" if len(others) > MOST_NAMES else "")
        return self._with_topics(people, fact.nodes("topic")) if others else ""

    def promise(self, promise: Promise, silent: bool) -> str:
        """A project or document with its sides, places, price and steps."""
        what = self._what(promise)
        steps = " → ".join(f"{self.names.name(step.iri, self.lang)} {step.date}" for step in promise.steps)
        text = f"{what}: {steps}" if steps else what
        return say("brief.silent", self.lang, text=text, day=promise.last) if silent else text

    def document(self, paper: Promise, came: list[Promise]) -> str:
        """A signed document, and what came of it."""
        what = self._with_topics(self._what(paper), paper.topics)
        if not came:
            return what
        then = "; ".join(
            f"{project.name(self.lang)} ({self._stage(project)} {project.steps[-1].date})" if project.steps
            else project.name(self.lang)
            for project in came[:3]
        )  # fmt: skip
        return say("brief.came", self.lang, text=what, then=then)

    def firm(self, firm: str, origin: list[KnownFact], projects: list[Promise]) -> str:
        """A firm with where it comes from and what it does."""
        states = dict.fromkeys(s for fact in origin for s in fact.nodes("state") if s != self.subject)
        text = self.names.name(firm, self.lang) + (f" ({self._list(states)})" if states else "")
        does = ", ".join(dict.fromkeys(project.name(self.lang) for project in projects[:3]))
        return f"{text}: {does}" if does else text

    def sector(self, topic: str, count: int) -> str:
        return say("brief.sector", self.lang, sector=self.names.name(topic, self.lang), count=count)

    def quote(self, fact: KnownFact) -> str:
        """A saying, cut at a word where it is long, with its speaker unless that is the subject."""
        said = " ".join(value.text for value in fact.values("quote"))
        if len(said) > LONGEST_QUOTE:
            said = said[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
        speakers = self._list((node for node in fact.nodes("speaker") if node != self.subject), fact.source.iri)
        return f"«{said}»" + (f" — {speakers}" if speakers else "")

    def post(self, post: Post, holder: str | None) -> str:
        """«аким, Восточно-Казахстанская область», or «аким: Ерлан Белов» where the side is the subject."""
        title = post.titles.get(self.lang, post.title)
        if holder is None:
            return f"{title}, {self.names.name(post.side, self.lang)}"
        return f"{title}: {self.names.name(holder, self.lang)}"

    def _what(self, promise: Promise) -> str:
        """Its name, and in brackets those it is of, where, and its price."""
        nodes = dict.fromkeys(node for node in (*promise.sides, *promise.places) if node != self.subject)
        rest = [text for text in (self._list(nodes), amount_text(promise.amount)) if text]
        return promise.name(self.lang) + (f" ({'; '.join(rest)})" if rest else "")

    def _stage(self, promise: Promise) -> str:
        return self.names.name((STAGE if promise.kind == "project" else STATUS) + promise.stage, self.lang)

    def _with_topics(self, text: str, topics: Iterable[str]) -> str:
        fields = self._list(topics)
        return f"{text}: {fields}" if fields and text else text or fields

    def _list(self, nodes: Iterable[str], article: str | None = None) -> str:
        """Names in a row; people with the post that the article gives them, or else that they were last seen in."""
        named = []
        for node in nodes:
            post = (self.posts.get((node, article)) or self.posts.get((node, ""))) if article is not None else None
            named.append(self.names.name(node, self.lang) + (f" ({post})" if post else ""))
        return ", ".join(named)


def _posts(offices: Iterable[KnownFact], names: Names, lang: str) -> dict[tuple[str, str], str]:
    """The post of each person in each article, and the last; its title in `lang` where one of these has it so."""
    offices = tuple(offices)
    titles = {post_key(v.text): v.text for office in offices for v in office.values("title") if v.language == lang}
    posts: dict[tuple[str, str], str] = {}
    for office in offices:  # the oldest first
        told = next((value.text for value in office.values("title")), "")
        sides = [names.name(node, lang) for node in office.nodes("of", "represents")]
        for holder in office.nodes("holder"):
            post = ", ".join([titles.get(post_key(told), told), *sides[:1]])
            posts[holder, office.source.iri] = posts[holder, ""] = post
    return posts
