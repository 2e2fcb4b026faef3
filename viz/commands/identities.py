"""The commands of who is who: merge, split, review, history."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from ontology.messages import say
from viz.commands.options import answering, lang_option, store_option
from viz.terminal import find_one, open_existing, tell

if TYPE_CHECKING:
    from graph.lookup import Found, Index

YES, NO, UNKNOWN = frozenset("yдиY"), frozenset("nнжN"), frozenset("?")  # in the three languages


@click.command()
@click.argument("one")
@click.argument("other")
@store_option
@lang_option
def merge(one: str, other: str, folder: str, lang: str) -> None:
    """Say that two names mean one; the answers show them as one from now on.

    \b
    Example:  elchi merge "Сильвен Гиог" "Sylvain Guiaugué"
    """
    from graph.identity.editing import merge as merged
    from graph.lookup import Index

    with open_existing(folder, lang, write=True) as store:
        index = Index(store)
        found = [called(index, name, lang) for name in (one, other)]
        iri = merged(store, found[0].iri, found[1].iri)
    click.echo(say("identity.merged", lang, one=found[0].name, other=found[1].name, iri=iri))


@click.command()
@click.argument("name")
@click.argument("numbers", nargs=-1, type=click.IntRange(min=1))
@store_option
@lang_option
def split(name: str, numbers: tuple[int, ...], folder: str, lang: str) -> None:
    """Say that some mentions of a name are of another; without numbers, list the mentions.

    \b
    Example:  elchi split "Ерлан Ахметов" 3 4
    """
    from graph.identity.editing import bearers
    from graph.identity.editing import split as divided
    from graph.identity.history import history as history_of
    from graph.lookup import Index
    from graph.names import Names
    from viz.identities import bearers_table
    from viz.tables import show

    with open_existing(folder, lang, write=bool(numbers)) as store:
        found = called(Index(store), name, lang)
        if numbers:
            click.echo(say("identity.split", lang, iri=divided(store, found.iri, numbers)))
            return
        show(bearers_table(bearers(store, found.iri), history_of(store, found.iri).names, Names(store), lang))
    tell("identity.which", lang, name=name)


@click.command()
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True, help="Pairs to ask; 0 for all.")
@answering
def review(limit: int, folder: str, as_json: bool, lang: str) -> None:
    """Judge the pairs of names of which the program is unsure, those first that would join most.

    Answer each with y, n or ?; with q, or at the end of the input, what was answered is kept.

    \b
    Example:  elchi review --limit 5
    """
    from graph.identity.editing import correct
    from graph.identity.history import questions
    from graph.identity.judgement import Judgement
    from graph.names import Names
    from viz.identities import question_record, show_question
    from viz.tables import show_json

    with open_existing(folder, lang, write=not as_json) as store:
        asked = questions(store)[: limit or None]
        if as_json:
            show_json([question_record(question) for question in asked])
            return
        if not asked:
            tell("identity.nothing_open", lang)
            return
        names, answered = Names(store), []
        for number, question in enumerate(asked, 1):
            show_question(question, number, len(asked), names, lang)
            verdict = answer(lang)
            if not verdict:
                break
            answered.append(Judgement(question.judgement.one, question.judgement.other, verdict))
        changed = correct(store, answered).changed if answered else 0
    tell("identity.answered", lang, count=len(answered), changed=changed)


def called(index: Index, name: str, lang: str) -> Found:
    """Who is called exactly so, if only one is: here «С. Баймуханов» is no short way to ask for Серик Баймуханов."""
    exact = index.called(name)
    return find_one(index, exact[0] if len(exact) == 1 else name, lang)


def answer(lang: str) -> str:
    """The verdict that the user types; empty for the end of the questions."""
    while True:
        tell("identity.prompt", lang)
        line = sys.stdin.readline()
        typed = line.strip()[:1]
        if not line or typed in {"q", "Q"}:
            return ""
        for letters, verdict in ((YES, "same"), (NO, "different"), (UNKNOWN, "unsure")):
            if typed and typed in letters:
                return verdict


@click.command()
@click.argument("name", nargs=-1, required=True)
@answering
def history(name: tuple[str, ...], folder: str, as_json: bool, lang: str) -> None:
    """Show why names mean one: what each article calls it, what was judged, when, by whom and on what evidence.

    \b
    Example:  elchi history Гиоге
    """
    from dataclasses import asdict

    from graph.identity.history import history as history_of
    from graph.lookup import Index
    from viz.identities import show_history
    from viz.tables import show_json

    with open_existing(folder, lang) as store:
        found = history_of(store, called(Index(store), " ".join(name), lang).iri)
        if as_json:
            show_json(asdict(found))
        else:
            show_history(store, found, lang)
