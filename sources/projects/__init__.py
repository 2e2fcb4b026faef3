"""Projects in a text: what announces one, the thing that it makes, how far it is, who, where, for how much."""
