"""What a notebook shows: tables, figures, diagrams, and the one theme that figures share."""
