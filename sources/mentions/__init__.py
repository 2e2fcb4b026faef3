"""What an article names: states, regions, places, firms, bodies and persons, where they stand and what they are called."""
