"""Studies and what they find: adding a study, evidence maps, directions of effect."""
