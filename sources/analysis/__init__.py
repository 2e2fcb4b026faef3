"""Words before meaning: tokens, sentences, morphology, patterns over words, amounts and dates."""
