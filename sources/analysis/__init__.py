"""Words before meaning: tokens, their readings, patterns over words."""
