"""A living, reproducible review of the New Rural Cooperative Medical Scheme."""
