"""Measurements, each beside a bare Dash app's or a smaller atlas's in the same run; nothing here asserts."""
