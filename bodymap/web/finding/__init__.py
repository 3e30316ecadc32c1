"""The pieces of Find my pain."""
