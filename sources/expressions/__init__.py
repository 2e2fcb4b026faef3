"""Expressions with a value: sums of money, dates."""
