"""The panel of a place: its warnings, what is felt there, what refers there, what may help, and how sure that is."""
