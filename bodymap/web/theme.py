"""Type, colour, spacing and radius for the operated components, decided once.

The same decisions, as CSS variables, open ``assets/app.css``; a test holds the two together.
"""
from __future__ import annotations

SANS = "Inter, system-ui, -apple-system, 'Segoe UI', sans-serif"
SERIF = "'Source Serif 4', Georgia, 'Times New Roman', serif"

INKED_BLUE = ["#EEF5FA", "#D9E8F2", "#B3D0E4", "#8BB7D5", "#68A1C8", "#4E90BE", "#3A7FB0", "#1F5F8B", "#1A5176",
              "#123B57"]
WARM_GREY = ["#FBF8F4", "#F3EDE4", "#E4DBD0", "#CFC4B6", "#B5A99A", "#94887A", "#6B625A", "#514A43", "#3B3530",
             "#2B2622"]
NIGHT = ["#ECE6DE", "#D3CCC3", "#A8A097", "#7F7972", "#4A4D52", "#3A3E43", "#2C3035", "#202327", "#16181B", "#101214"]

THEME = {
    "fontFamily": SANS,
    "headings": {"fontFamily": SERIF, "fontWeight": "600"},
    "colors": {"inked": INKED_BLUE, "gray": WARM_GREY, "dark": NIGHT},
    "primaryColor": "inked",
    "primaryShade": {"light": 7, "dark": 4},
    "defaultRadius": "md",
    "black": "#2B2622",
    "white": "#FFFDFA",
    "cursorType": "pointer",
    "respectReducedMotion": True,
    "fontSizes": {"xs": "0.8125rem", "sm": "0.875rem", "md": "1rem", "lg": "1.125rem", "xl": "1.375rem"},
}
