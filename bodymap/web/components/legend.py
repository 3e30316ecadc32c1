"""What the marks on the body mean, with a swatch of each."""
from __future__ import annotations

from dash import html

ENTRIES = {
    "point": (("cross", "Trigger point"), ("essential", "Where pain is mostly felt"), ("spillover", "Sometimes also felt"),
              ("muscle", "Muscle")),
    "muscle": (("muscle", "Muscle"), ("small-cross", "Its trigger points: tap one")),
    "region": (("region", "The area you chose"), ("small-cross", "Trigger points that refer here: tap one")),
    "": (),
}


AT_RISK = (("danger", "Nerve or vessel at risk"), ("pleura", "Lung at risk"))


def legend(kind: str, has_pain: bool = True, risk: bool = False) -> list:
    """Swatches and words for a kind of selection; a point without pain has no zones."""
    wanted = [entry for entry in ENTRIES.get(kind, ()) if has_pain or entry[0] not in ("essential", "spillover")]
    wanted += AT_RISK if risk and kind in ("point", "muscle") else ()
    return [html.Li([html.Span(className=f"swatch swatch-{name}", **{"aria-hidden": "true"}), words])
            for name, words in wanted]
