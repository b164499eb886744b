"""Tables: cards, reading, validation and loading of the tables of a data folder."""
