"""The IRIs of the project and the prefixes that queries and files use.

Plain strings: `rdflib`, `pyoxigraph` and SPARQL all take them, and importing this module costs nothing.
"""

from __future__ import annotations

BASE = "https://w3id.org/elchi/"
ELCHI = BASE + "ontology#"
ENTITY = BASE + "entity/"
PERSON = BASE + "person/"
COMPANY = BASE + "company/"
ORGANIZATION = BASE + "organization/"
PLACE = BASE + "place/"
SECTOR = BASE + "sector/"
STAGE = BASE + "stage/"
FORM = BASE + "form/"
STATUS = BASE + "status/"
FACT = BASE + "fact/"
CHANGE = BASE + "change/"
ARTICLE = BASE + "article/"
JUDGEMENT = BASE + "judgement/"

REFERENCE = BASE + "reference"  # the named graph of what every store holds: states, regions, sectors, stages …
JUDGEMENTS = BASE + "judgements"  # the graph of what the program judged of identities, and of IRIs that were replaced
CORRECTIONS = BASE + "corrections"  # the graph of what persons said of them

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SCHEMA = "https://schema.org/"
ORG = "http://www.w3.org/ns/org#"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
DCTERMS = "http://purl.org/dc/terms/"

PREFIXES: dict[str, str] = {
    "elchi": ELCHI,
    "entity": ENTITY,
    "person": PERSON,
    "company": COMPANY,
    "organization": ORGANIZATION,
    "place": PLACE,
    "sector": SECTOR,
    "stage": STAGE,
    "form": FORM,
    "status": STATUS,
    "fact": FACT,
    "change": CHANGE,
    "article": ARTICLE,
    "judgement": JUDGEMENT,
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "xsd": XSD,
    "skos": SKOS,
    "schema": SCHEMA,
    "org": ORG,
    "prov": PROV,
    "oa": OA,
    "dcterms": DCTERMS,
}


def expand(curie: str) -> str:
    """The IRI of `prefix:name`; what does not begin with a known prefix comes back as it is.

    >>> expand("sector:tourism")
    'https://w3id.org/elchi/sector/tourism'
    >>> expand("https://schema.org/Person")
    'https://schema.org/Person'
    """
    prefix, colon, name = curie.partition(":")
    return PREFIXES[prefix] + name if colon and prefix in PREFIXES else curie


def shrink(iri: str) -> str:
    """`prefix:name` for an IRI; an IRI of no known prefix, or whose rest is not a single name, as it is.

    >>> shrink("https://w3id.org/elchi/ontology#metWith")
    'elchi:metWith'
    >>> shrink("https://w3id.org/elchi/article/0123456789abcdef/entity/ivanov")
    'https://w3id.org/elchi/article/0123456789abcdef/entity/ivanov'
    """
    for prefix, namespace in PREFIXES.items():
        name = iri.removeprefix(namespace)
        if name != iri and name and not any(mark in name for mark in "/#?"):
            return f"{prefix}:{name}"
    return iri
