"""What is shown of the body (scenes), its pictures, and plots of the evidence; the only floor that knows Plotly."""
