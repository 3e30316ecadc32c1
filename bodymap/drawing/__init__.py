"""Pictures of the body and of the evidence; the only floor that knows Plotly."""
