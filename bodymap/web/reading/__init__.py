"""The pieces of the pages that are read: conditions, treatments, evidence, glossary."""
