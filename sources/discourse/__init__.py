"""Whom an article speaks of: names gathered into subjects, posts, what phrases refer to, who speaks for whom."""
