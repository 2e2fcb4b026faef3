"""Who is who: the names that articles use, and which of them mean one person, place or body."""

from graph.identity.iris import iris, is_full, is_local

__all__ = ["iris", "is_full", "is_local"]
