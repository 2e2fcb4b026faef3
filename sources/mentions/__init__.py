"""What an article names: states, regions, places, firms, bodies and persons, and what they are called."""
