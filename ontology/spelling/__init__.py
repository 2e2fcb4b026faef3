"""How names are written: one place for folding case, signs, endings, alphabets and legal forms."""

from ontology.spelling.alignment import distance
from ontology.spelling.folding import Words, even, fold, lemmas, nominatives, plain, skeleton, stems
from ontology.spelling.forms import legal_forms, telling_forms, without_form

__all__ = [
    "Words",
    "distance",
    "even",
    "fold",
    "legal_forms",
    "lemmas",
    "nominatives",
    "plain",
    "skeleton",
    "stems",
    "telling_forms",
    "without_form",
]
