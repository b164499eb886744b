"""Numbers of a review on their way into sentences."""
