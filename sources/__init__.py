"""From a file to facts: what an article says, as records that point back into its text."""

from sources.records import Article, Entity, Extraction, Fact, Span

__all__ = ["Article", "Entity", "Extraction", "Fact", "Span"]
