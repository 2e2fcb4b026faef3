"""Noun phrases and clauses of a language whose heads come last, as in Kazakh: «Италияның Қазақстандағы елшісі»."""
