"""What is known: facts as RDF in a store on disk, and the answers that it gives."""

from graph.quads import article_quads, quads_facts
from graph.store import Store

__all__ = ["Store", "article_quads", "quads_facts"]
