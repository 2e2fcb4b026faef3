"""Words made from the names of places: the adjective («челябинский») and the people («челябинцы», «минчане»)."""

from __future__ import annotations

from collections import defaultdict

from ontology import reference
from sources.analysis.forms import plain
from sources.analysis.languages import current, per_language
from sources.lexicon import table


@per_language()
def places() -> dict[str, frozenset[str]]:
    """The reference items of towns, regions and states by the lemma of their adjective."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    rows = {plain(row["ending"]): row["adjective"].split("|") for row in table("town_adjectives")}
    for item in reference.items():
        if item.type not in ("Region", "Place", "State"):
            continue
        for text in item.adjectives.get(current(), ()):
            found[plain(text)].add(item.id)
        for name in item.names.get(current(), ()) if item.type != "State" else ():
            for adjective in made_from(plain(name), rows):
                found[adjective].add(item.id)
    return {adjective: frozenset(items) for adjective, items in found.items()}


@per_language()
def places_unhyphened() -> dict[str, frozenset[str]]:
    """As `places`, hyphens left out: «североказахстанский» is of the «Северо-Казахстанская область»."""
    return {adjective.replace("-", ""): items for adjective, items in places().items() if "-" in adjective}


def of_adjective(lemma: str) -> frozenset[str]:
    """The reference items that a word may be the adjective of."""
    return places().get(lemma) or places_unhyphened().get(lemma.replace("-", ""), frozenset())


@per_language(maxsize=10_000)
def headed(lemma: str, town: bool) -> reference.Item | None:
    """The territory that «омский губернатор» heads, by the adjective; a `town` for a mayor. None where several may be.

    Of «Омск» and «Омская область» a governor has the oblast, though a city may be a region too.
    """
    items = [reference.item(id) for id in of_adjective(lemma)]
    regions = [item for item in items if item.type == "Region"]
    oblasts = [item for item in regions if " " in item.names[current()][0]]
    cities = [item for item in items if item.type == "Place" or (item in regions and item not in oblasts)]
    fitting = cities or oblasts if town else oblasts or cities
    return fitting[0] if len(fitting) == 1 else None


@per_language(maxsize=10_000)
def of_inhabitant(lemma: str) -> frozenset[str]:
    """The reference items whose people a noun names: «минчанин» those of Minsk and of its oblast."""
    for start in range(len(lemma)):
        adjective = inhabitants().get(lemma[start:])
        if adjective is not None:
            return of_adjective(lemma[:start] + adjective)
    return frozenset()


@per_language()
def inhabitants() -> dict[str, str]:
    """What stands in the adjective for the ending of a noun of people, by that ending."""
    return {plain(row["ending"]): row["adjective"] for row in table("inhabitants")}


def made_from(name: str, rows: dict[str, list[str]]) -> list[str]:
    """The adjectives of a name; of «Челябинская область» its first word in the masculine."""
    words = name.split()
    if name in rows:
        return rows[name]
    if len(words) == 2 and words[0].endswith("ская"):
        return [words[0].removesuffix("ая") + "ий"]
    if len(words) > 1:
        return []
    ending = next(name[start:] for start in range(1, len(name) + 1) if name[start:] in rows)
    return [name.removesuffix(ending) + adjective for adjective in rows[ending]]
