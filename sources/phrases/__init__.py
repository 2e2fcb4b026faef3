"""Noun phrases that act: names, officials with and without one, delegations, sides, firms by their noun."""
