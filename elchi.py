"""The `elchi` command: read the options, call the function of the library, print what it gives.

Answers go to standard output, progress and messages to standard error. The library is imported inside the commands,
so that `elchi --help` does not wait for it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING, Any

import click

from ontology import vocabulary
from ontology.errors import ElchiError, NotFoundError
from ontology.messages import languages, preferred_language, say
from viz.terminal import find_one, open_existing, progress, reason_of, refusals, speak_utf8, tell, telling_of_full_disks

if TYPE_CHECKING:
    from graph import Store
    from sources import Extraction

# Those of graph.query and graph.export, which would make `elchi --help` five times as slow; a test compares them.
QUERY_FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")
EXPORT_FORMATS = ("nquads", "trig", "turtle", "jsonld", "graphml", "gexf", "csv", "identities")
LANGUAGE = "elchi.lang"  # where the context of a command keeps the language that was chosen


class Problem(click.ClickException):
    """A mistake that the user can put right: one line, and below it the names that may have been meant."""

    def __init__(self, error: ElchiError, lang: str) -> None:
        super().__init__(reason_of(error, lang))
        self.lang = lang
        self.suggestions = error.suggestions if isinstance(error, NotFoundError) else ()

    def show(self, file: IO[Any] | None = None) -> None:
        tell("error", self.lang, reason=self.message)
        for suggestion in self.suggestions:
            click.echo(f"  {suggestion}", err=True)


class Commands(click.Group):
    """A group of commands in which an ElchiError ends as a `Problem` and never as a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ElchiError as error:
            raise Problem(error, ctx.meta.get(LANGUAGE) or preferred_language()) from error


def remember_language(ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    """The language asked for here or by the command above, else the user's; kept for errors that come later."""
    lang: str = value or ctx.meta.get(LANGUAGE) or preferred_language()
    ctx.meta[LANGUAGE] = lang
    return lang


lang_option = click.option(
    "--lang",
    type=click.Choice(sorted(languages)),
    callback=remember_language,
    is_eager=True,
    help="Language of the answer; else that of the locale.",
)
store_option = click.option(
    "--store",
    "folder",
    default="./elchi-store",
    envvar="ELCHI_STORE",
    show_default=True,
    type=click.Path(file_okay=False),
    help="Folder of the graph.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
quotes_option = click.option("--quotes", is_flag=True, help="Show the sentences that say so.")


def share(ctx: click.Context, param: click.Parameter, value: str) -> float:
    """A number from 0 to 1, with a point or a comma."""
    try:
        number = float(value.replace(",", "."))
    except ValueError:
        number = -1
    if not 0 <= number <= 1:  # not a number at all, too
        raise usage("cli.bad_confidence", ctx.meta[LANGUAGE], value=value)
    return number


confidence_option = click.option(
    "--min-confidence",
    metavar="NUMBER",
    default="0",
    callback=share,
    help="Leave out facts that are less likely to be right; from 0 to 1.",
)


def tell_hidden(count: int, confidence: float, lang: str) -> None:
    """Say how many facts were left out for their confidence, if any were."""
    if count:
        tell("cli.hidden", lang, count=count, confidence=f"{confidence:g}")


def answering(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command that answers from the graph."""
    return store_option(json_option(lang_option(command)))


def usage(key: str, lang: str, **values: object) -> click.UsageError:
    """A mistake in how the command was typed, which ends with status 2."""
    return click.UsageError(say(key, lang, **values))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="elchi")
@lang_option
def cli(lang: str) -> None:
    """Read news articles into a knowledge graph of regional international relations, and ask it.

    \b
    Begin with:  elchi ingest examples/articles
    Then:        elchi about Франция
    """


@cli.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--format", type=click.Choice(("jsonl", "table", "turtle")), default="jsonl", show_default=True)
@confidence_option
@lang_option
def extract(files: tuple[str, ...], format: str, min_confidence: float, lang: str) -> None:
    """Print the facts of articles without keeping them; `-` reads standard input.

    \b
    Example:  elchi extract article.txt --format table
    """
    import sources

    refused: list[str] = []
    hidden = 0

    def extractions() -> Iterator[Extraction]:
        nonlocal hidden
        for article in sources.read(files, refusals(refused, lang)):
            extraction = sources.extract(article)
            hidden += sum(fact.confidence < min_confidence for fact in extraction.facts)
            yield extraction

    found = extractions()
    surest = (extraction.surer_than(min_confidence) for extraction in found)
    if format == "jsonl":
        from viz.records import extraction_record, json_line

        for extraction in surest:
            click.echo(json_line(extraction_record(extraction)))
    elif format == "table":
        from viz.answers import extraction_table
        from viz.tables import show

        show(extraction_table(found, lang, min_confidence))
    else:
        from graph.export import extractions_turtle

        click.echo(extractions_turtle(surest), nl=False)
    tell_hidden(hidden, min_confidence, lang)
    sys.exit(1 if refused else 0)


@cli.command()
@click.argument("paths", nargs=-1, required=True)
@answering
def ingest(paths: tuple[str, ...], folder: str, as_json: bool, lang: str) -> None:
    """Read files, folders and patterns into the graph; ends with status 1 if something could not be read.

    \b
    Example:  elchi ingest news/ 'archive/2024-*.html' --store ./elchi-store
    """
    from dataclasses import asdict

    from graph import Store
    from graph.ingest import ingest as read_into
    from viz.tables import show_json

    refused: list[str] = []
    with Store(folder, lang) as store, progress(say("cli.reading", lang)) as advance:
        try:
            done = read_into(store, paths, refusals(refused, lang), advance)
        except KeyboardInterrupt:
            tell("cli.interrupted", lang)
            sys.exit(130)
    if as_json:
        show_json(asdict(done) | {"refused": refused})
    else:
        counts = {"read": done.read, "written": done.written, "same": done.same, "facts": sum(done.facts.values())}
        click.echo(say("cli.ingested", lang, **counts, refused=len(refused)))
    if done.older:
        commands = "; ".join(f"elchi remove {id}" for id in done.older[:3]) + " …" * (len(done.older) > 3)
        tell("cli.older", lang, count=len(done.older), commands=commands)
    sys.exit(1 if refused else 0)


@cli.command()
@click.argument("sparql", required=False)
@click.option("-f", "--file", type=click.File(encoding="utf-8"), help="File with a query; - is standard input.")
@click.option("--saved", metavar="NAME", help="A saved query.")
@click.option("--set", "settings", multiple=True, metavar="NAME=VALUE", help="A setting of the saved query.")
@click.option("--list", "listed", is_flag=True, help="List the saved queries.")
@click.option("--format", type=click.Choice(QUERY_FORMATS), default="table", show_default=True)
@click.option("--names/--iris", default=None, help="In table, csv and tsv: names of things, or IRIs.")
@answering
def query(
    sparql: str | None, file: Any, saved: str | None, settings: tuple[str, ...], listed: bool, format: str,
    names: bool | None, folder: str, as_json: bool, lang: str,
) -> None:  # fmt: skip
    """Ask in SPARQL, or ask a saved query. The prefixes elchi:, entity:, sector:, schema: … are known.

    What several articles say is found once in each of them: write SELECT DISTINCT to get it once.

    \b
    Examples:  elchi query 'SELECT ?p { ?p elchi:envoyOf entity:Q142 }'
               elchi query --saved interests --set state=Франция
               elchi query --list
    """
    from viz import answers, tables

    format = "json" if as_json else format
    if sum((sparql is not None, file is not None, saved is not None, listed)) != 1:
        raise usage("cli.one_query", lang)
    if settings and saved is None:
        raise usage("cli.bad_setting", lang, setting=settings[0])
    if names and format not in answers.NAMED_FORMATS:
        raise usage("cli.names_format", lang)
    if listed:
        tables.show_as(answers.saved_table(lang), format)
        return
    with open_existing(folder, lang) as store:
        text = saved_sparql(store, saved, settings, lang) if saved else file.read() if file else sparql or ""
        if format == "table" or names:
            tables.show_as(answers.query_table(store, text, lang, named=names is not False), format)
        else:
            from graph.query import render

            click.echo(render(store, text, format).removesuffix("\n"))


def saved_sparql(store: Store, name: str, settings: tuple[str, ...], lang: str) -> str:
    """The text of a saved query with its settings; names in them are looked up."""
    from graph.lookup import Index
    from graph.saved import saved_query

    values = {name: value for name, _, value in (setting.partition("=") for setting in settings)}
    empty = [name for name, value in values.items() if not value]
    if empty:
        raise usage("cli.bad_setting", lang, setting=empty[0])
    return saved_query(name).with_settings(values, lambda name: find_one(Index(store), name, lang).iri)


@cli.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True, help="Lines a section; 0 for all.")
@quotes_option
@answering
def about(name: tuple[str, ...], limit: int, quotes: bool, folder: str, as_json: bool, lang: str) -> None:
    """Tell what is known of a person, state, region, firm, organization, place or sector.

    The name may be in Russian, Kazakh or English, in any case form, in part, or misspelled.

    \b
    Examples:  elchi about Франция
               elchi about Сактагановым --quotes
               elchi about туризм --lang en
    """
    from graph.about import about as known_of
    from graph.lookup import Index
    from viz.answers import show_about
    from viz.records import about_record
    from viz.tables import show_json

    with open_existing(folder, lang) as store:
        known = known_of(store, find_one(Index(store), " ".join(name), lang), lang)
    if as_json:
        show_json(about_record(known))
    else:
        show_about(known, lang, limit, quotes)


@cli.command()
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(tuple(vocabulary.kinds())), help="One or more kinds of fact."
)
@click.option("--about", "about_", multiple=True, metavar="NAME", help="Who plays a role; several: all of them.")
@click.option("--sector", "sectors", multiple=True, metavar="NAME", help="A sector with all its parts.")
@click.option("--region", metavar="NAME", help="A region, or those who speak for it.")
@click.option("--state", metavar="NAME", help="A state, or those who speak for it.")
@click.option("--since", default="", metavar="DATE", help="2025, 2025-10 or 2025-10-10.")
@click.option("--until", default="", metavar="DATE", help="2025, 2025-10 or 2025-10-10.")
@confidence_option
@quotes_option
@answering
def facts(
    kinds: tuple[str, ...], about_: tuple[str, ...], sectors: tuple[str, ...], region: str | None, state: str | None,
    since: str, until: str, min_confidence: float, quotes: bool, folder: str, as_json: bool, lang: str,
) -> None:  # fmt: skip
    """List the facts that pass all filters, the oldest first.

    \b
    Example:  elchi facts --kind agreement --state Италия --since 2025 --sector энергетика
    """
    from graph.listing import Filter
    from graph.listing import facts as filtered
    from graph.lookup import Index
    from viz.answers import show_facts

    with open_existing(folder, lang) as store:
        index = Index(store) if about_ or sectors or region or state else None

        def iri(name: str | None, *types: str) -> str:
            return find_one(index, name, lang, *types).iri if index and name else ""

        places = iri(region, "Region"), iri(state, "State")
        fields = tuple(iri(name, "Sector") for name in sectors)
        wanted = Filter(kinds, tuple(map(iri, about_)), fields, *places, since, until)
        found = filtered(store, wanted)
        surest = [fact for fact in found if fact.confidence >= min_confidence]
        show_facts(store, surest, lang, quotes, as_json)
    tell_hidden(len(found) - len(surest), min_confidence, lang)


@cli.command("list")
@click.argument("type")
@answering
def list_(type: str, folder: str, as_json: bool, lang: str) -> None:
    """List persons, states, regions, places, companies, organizations, sectors or articles, the best known first.

    \b
    Example:  elchi list companies
    """
    from graph.listing import articles, entities, means_articles
    from viz.answers import articles_table, entities_table
    from viz.tables import show_either

    with open_existing(folder, lang) as store:
        if means_articles(type):
            show_either(articles_table(listed := articles(store), lang), listed, as_json)
        else:
            show_either(entities_table(found := entities(store, type, lang), lang), found, as_json)


@cli.command()
@click.argument("a")
@click.argument("b")
@answering
def path(a: str, b: str, folder: str, as_json: bool, lang: str) -> None:
    """Show the shortest chain of facts from one name to another.

    \b
    Example:  elchi path Сактаганов CEA
    """
    from graph.lookup import Index
    from graph.paths import chain
    from viz.answers import show_chain

    with open_existing(folder, lang) as store:
        index = Index(store)
        hops = chain(store, find_one(index, a, lang), find_one(index, b, lang), lang)
        show_chain(store, hops, lang, as_json)


@cli.command()
@click.argument("what")
@click.argument("number", required=False, type=click.IntRange(min=1))
@answering
def explain(what: str, number: int | None, folder: str, as_json: bool, lang: str) -> None:
    """Tell why there is a fact: the sentence with its words marked, the rule, and what each word was read as.

    The fact is the one of that number in a file, as `elchi extract --format table` counts them, or one of the graph by
    its ID, as `elchi facts` shows it, or IRI.

    \b
    Examples:  elchi explain article.txt 3
               elchi explain ID
    """
    from dataclasses import asdict
    from pathlib import Path

    import sources
    from graph.explain import explain_known, explain_numbered
    from viz.explanation import show_explanations
    from viz.tables import show_json

    refused: list[str] = []
    read: list[Extraction] = []
    if what == "-" or (what and Path(what).exists()):
        if number is not None and Path(what).is_dir():
            raise usage("cli.number_in_folder", lang, folder=what)
        read = [sources.extract(article) for article in sources.read([what], refusals(refused, lang))]
        explanations = explain_numbered(read, number, what) if read else []
    elif number is not None:
        raise usage("cli.number_of_no_file", lang, name=what)
    else:
        with open_existing(folder, lang) as store:
            explanations = [explain_known(store, what)]
    if as_json:
        show_json([asdict(explanation) for explanation in explanations])
    else:
        show_explanations(explanations, lang)
    if not explanations and read:
        russian = any(extraction.article.language == "ru" for extraction in read)
        tell("cli.nothing_explained" if russian else "cli.not_russian", lang, file=what)
    sys.exit(1 if refused else 0)


@cli.command()
@answering
def stats(folder: str, as_json: bool, lang: str) -> None:
    """Count what the graph holds: articles, facts by kind, entities by type.

    \b
    Example:  elchi stats --json
    """
    from graph.listing import stats as counts
    from viz.answers import stats_table
    from viz.tables import show_either

    with open_existing(folder, lang) as store:
        show_either(stats_table(found := counts(store), lang), found, as_json)


@cli.command()
@click.argument("name", required=False)
@click.option("--depth", type=click.IntRange(1, 5), default=1, show_default=True, help="How far around the name.")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, allow_dash=True),
    help="HTML file; - is the output.",
)
@confidence_option
@store_option
@lang_option
def view(name: str | None, depth: int, output: str, min_confidence: float, folder: str, lang: str) -> None:
    """Write a network view as one HTML file that works offline: of the whole graph, or of what is around a name.

    \b
    Example:  elchi view Франция --depth 2 -o france.html
    """
    import viz
    from graph.lookup import Index
    from graph.networks import network

    with open_existing(folder, lang) as store:
        found = find_one(Index(store), name, lang) if name else None
        graph = network(store, [found.iri] if found else [], depth, lang, min_confidence)
    if found and not graph.graph["facts"] and not graph.graph["hidden"]:
        tell("cli.no_facts", lang, name=found.name)
    tell_hidden(graph.graph["hidden"], min_confidence, lang)
    page = viz.page(graph, lang, say("cli.view_title", lang, name=found.name) if found else None)
    if output == "-":
        click.echo(page, nl=False)
    else:
        tell("cli.written", lang, path=viz.write(output, page, lang))


@cli.command()
@click.option("--format", type=click.Choice(EXPORT_FORMATS), default="nquads", show_default=True)
@click.option("-o", "--output", type=click.File("wb", lazy=True), default="-", help="File; else standard output.")
@store_option
@lang_option
def export(format: str, output: Any, folder: str, lang: str) -> None:
    """Write the whole graph for other programs: RDF, networks for Gephi, tables.

    The RDF holds what the articles say, without the reference data (names and codes of states, regions, sectors).

    \b
    Examples:  elchi export --format nquads -o graph.nq
               elchi export --format identities > identities.tsv
    """
    from graph.export import export as exported

    with open_existing(folder, lang) as store:
        for piece in exported(store, format, lang):
            output.write(piece)


@cli.command()
@click.argument("articles", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Check all articles, not only those that changed.")
@answering
def validate(articles: tuple[str, ...], every: bool, folder: str, as_json: bool, lang: str) -> None:
    """Check articles that changed (or those named) against the SHACL shapes; ends with status 1 if something is wrong.

    \b
    Example:  elchi validate --all
    """
    from graph.listing import find_article
    from graph.validate import validate as check
    from viz.answers import violations_table
    from viz.tables import show_either

    with open_existing(folder, lang, write=True) as store:
        ids = [find_article(store, article, lang) for article in articles]
        found = check(store, store.articles() if every else ids or None, lang)
    if found or as_json:
        show_either(violations_table(found, lang), found, as_json)
    else:
        tell("cli.valid", lang)
    sys.exit(1 if found else 0)


@cli.command()
@click.argument("article")
@store_option
@lang_option
def remove(article: str, folder: str, lang: str) -> None:
    """Remove an article, by its id or the name of its file, with everything that it alone supports.

    \b
    Example:  elchi remove 2025-10-10-visit.txt
    """
    from graph.listing import find_article

    with open_existing(folder, lang, write=True) as store:
        id = find_article(store, article, lang)
        store.remove(id)
    tell("cli.removed", lang, article=id)


def main() -> None:
    """Run the command as a program."""
    speak_utf8()
    with telling_of_full_disks():
        cli(prog_name="elchi")


if __name__ == "__main__":
    main()
