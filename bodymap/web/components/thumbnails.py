"""The other views in which a selection appears, as small pictures that are links."""
from __future__ import annotations

from dash import html

from bodymap.body.views import View
from bodymap.drawing.diagram import picture_address
from bodymap.web.pictures import paint_address
from bodymap.web.selection import Selection

MOST = 6


def small_picture(view: View, figure: str, paint: str = "") -> html.Span:
    """A view at thumbnail size, with paint laid over it.

    Both are backgrounds, set in ``assets/app.css``, so that pictures in a closed menu or a hidden strip are not loaded.
    """
    layers = {"--skin": f"url({picture_address(figure, view.id, small=True)})"}
    if paint:
        layers["--paint"] = f"url({paint})"
    return html.Span(className="small-picture", style={"aspectRatio": f"{view.width} / {view.height}", **layers})


def thumbnails(views: dict[str, View], shown: Selection) -> list:
    """Links to the views in which the selection appears, best first, the present one left out."""
    others = [view for view in shown.views if view != shown.view][:MOST] if shown.kind else []
    return [html.Li(html.A([small_picture(views[view], shown.figure, paint_address(shown, view)),
                            html.Span(views[view].plain_name)], href=shown.link(view=view), className="thumb",
                           **{"data-change": "view"}))
            for view in others]
