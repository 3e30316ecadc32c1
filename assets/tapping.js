// Explore: a tap on the body writes the address; what came is said.
(function () {
    "use strict";
    const { placeAt, crossAt, load } = window.bodymapRegions, { tapped, withValue } = window.bodymapAddress;
    const page = window.bodymapFollowing;
    const skip = () => window.dash_clientside.no_update;
    const say = (words) => window.dash_clientside.set_props("live", { children: words });

    /**
     * By what a tap on the drawn body is looked up.
     * @typedef {Object} Drawn
     * @property {string} view
     * @property {string} regions Address of the table of regions.
     * @property {number} reach How near a tap must come to a cross, in diagram pixels.
     * @property {Array<Array>} crosses Small crosses: x, y in diagram pixels, point@side.
     */
    /** @returns {?Drawn} */
    function drawn() {
        const graph = document.querySelector("#explore-graph .js-plotly-plot");
        return (graph && graph.layout && graph.layout.meta) || null;
    }

    /** Where a click lies, in diagram pixels; null when it does not say. */
    function spotOf(click) {
        const at = click && click.xvals ? [click.xvals[0], click.yvals[0]] : [];
        return at.every(Number.isFinite) && at.length === 2 ? at : null;
    }

    /** A tap: the cross near it, else the region under it, else a word that it is beside the body. */
    function tap(spot) {
        const body = drawn(), before = page.steps();
        if (!body) { return; }
        const write = (found) => page.write(location.pathname, tapped(location.search, { ...found, view: body.view }));
        page.say("");
        const cross = crossAt(body.crosses, spot[0], spot[1], body.reach);
        if (cross) { write(cross); return; }
        const mine = ++taps, present = () => mine === taps && page.steps() === before;      // nothing was chosen since
        load(body.regions).then((table) => {
            const found = present() && placeAt(table, spot[0], spot[1]);
            if (found) { write(found); } else if (present()) { say("This is beside the body."); }
        }, () => { if (present()) { page.say("tap"); } });
    }
    let taps = 0;

    // The table of the open view is fetched when somebody is about to tap.
    function prepare(event) {
        const body = event.target.closest && event.target.closest("#explore-graph") && drawn();
        if (body) { load(body.regions).catch(() => { /* the tap will say so */ }); }
    }
    document.addEventListener("pointerover", prepare);
    document.addEventListener("pointerdown", prepare, true);

    window.dash_clientside = window.dash_clientside || {};
    window.dash_clientside.explore = {
        tapped: (click) => {
            const spot = spotOf(click);
            if (spot) { tap(spot); }
            return click ? null : skip();
        },
        came: () => { page.look(); return skip(); },
        told: (shown, heard, title) => {
            document.title = title && title !== "Explore" ? title + " · Bodymap" : "Bodymap";
            say(heard || "");
            page.look();
            return skip();
        },
        keepGrade: (grade) => {
            const now = new URLSearchParams(location.search).get("grade") || "";
            if ((grade || "") !== now) { page.write(location.pathname, withValue(location.search, "grade", grade)); }
            return skip();
        },
    };
})();
