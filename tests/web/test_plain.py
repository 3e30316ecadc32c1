"""Long lists as plain HTML."""
from dash import html

from bodymap.web.components.plain import markup, plain


def test_components_become_html():
    link = html.A(["Masseter & co", html.Img(src="/a.webp", alt="")], href="/?a=1&b=2",
                  className="muscle", **{"data-keep": "yes"})
    assert markup(link) == ('<a class="muscle" href="/?a=1&amp;b=2" data-keep="yes">Masseter &amp; co'
                            '<img alt="" src="/a.webp"></a>')


def test_switches_and_styles():
    assert markup(html.Details("x", open=True)) == "<details open>x</details>"
    assert markup(html.Details(None, open=False)) == "<details></details>"
    assert markup(html.Span(7, style={"aspectRatio": "3 / 4"})) == '<span style="aspect-ratio: 3 / 4">7</span>'


def test_nothing_in_the_tables_can_become_markup():
    assert "<script" not in markup(html.P('<script>alert("x")</script>'))
    assert markup(html.P("a", title='"><b>')).count("<") == 2


def test_a_long_list_is_one_component():
    made = plain(html.Nav, [html.Ul([html.Li("a"), html.Li("b")])], id="list").to_plotly_json()["props"]
    assert made["data-html"] == "<ul><li>a</li><li>b</li></ul>" and not made.get("children")
