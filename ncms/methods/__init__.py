"""Pure functions: tables in, tables or numbers out. They know no files and no notebooks."""
