"""What lies in ``assets/``: the plotly bundle, the type, and the theme said twice."""
from __future__ import annotations

import re
from pathlib import Path

import plotly.offline
import pytest

from bodymap.drawing import palette
from bodymap.web import theme

ASSETS = Path(__file__).parents[2] / "assets"


def test_the_bundle_is_the_version_that_plotly_expects():
    head = (ASSETS / "plotly-basic.min.js").read_text(encoding="utf-8")[:400]
    assert f"v{plotly.offline.get_plotlyjs_version()}" in head


def test_fonts_come_with_their_licences():
    assert len(list((ASSETS / "fonts").glob("*.woff2"))) == 4
    for licence in (ASSETS / "fonts").glob("*.LICENSE.txt"):
        assert "SIL" in licence.read_text(encoding="utf-8")


def css_variables(block: str) -> dict[str, str]:
    css = (ASSETS / "app.css").read_text(encoding="utf-8")
    inside = css[css.index(block):]
    return dict(re.findall(r"--([\w-]+): ([^;]+);", inside[:inside.index("}")]))


def test_css_and_theme_agree():
    light, dark = css_variables(":root {"), css_variables('[data-mantine-color-scheme="dark"] {')
    assert light["accent"] == theme.INKED_BLUE[7] and light["paper"] == theme.WARM_GREY[0] == palette.PAPER
    assert light["ink"] == theme.WARM_GREY[9] == palette.INK and light["pain"] == palette.ESSENTIAL
    assert dark["paper"] == theme.NIGHT[8] and dark["ink"] == theme.NIGHT[0]


def luminance(colour: str) -> float:
    parts = [int(colour[k:k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [part / 12.92 if part <= .03928 else ((part + .055) / 1.055) ** 2.4 for part in parts]
    return .2126 * linear[0] + .7152 * linear[1] + .0722 * linear[2]


@pytest.mark.parametrize("block", [":root {", '[data-mantine-color-scheme="dark"] {'])
@pytest.mark.parametrize("text", ["ink", "soft", "pain", "accent", "danger"])
def test_text_can_be_read(block, text):
    """At least 4.5 : 1 on every ground that text stands on."""
    colours = css_variables(block)
    for ground in ("paper", "sheet", "tint"):
        light, dark = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
        assert (light + .05) / (dark + .05) >= 4.5, (text, ground)


def test_scripts_and_styles_ask_nobody_else():
    for file in [*ASSETS.glob("*.css"), *ASSETS.glob("bodymap*.js"), *ASSETS.glob("early/*.js")]:
        assert not re.search(r"(https?:)?//[a-z]+\.", file.read_text(encoding="utf-8")), file
