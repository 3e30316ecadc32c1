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
     * @property {number} width Of the diagram, in its pixels.
     * @property {number} height
     * @property {string} regions Address of the table of regions.
     * @property {number} reach How near a tap must come to a cross, in diagram pixels.
     * @property {Array<Array>} crosses Small crosses: x, y in diagram pixels, point@side.
     */
    /** @returns {?Drawn} */
    function drawn() {
        const graph = document.querySelector("#explore-graph .js-plotly-plot");
        return (graph && graph.layout && graph.layout.meta) || null;
    }

    /** Where the pointer went down last, and on which body: Plotly tells of a tap, but between two drawings not where. */
    let down = null;
    /**
     * @param {PointerEvent} event On the drawn body.
     * @param {Drawn} body
     * @returns {?{body: Drawn, spot: Array<number>}} x and y in diagram pixels.
     */
    function spotOf(event, body) {
        const picture = document.querySelector("#explore-graph .imagelayer image");
        if (!picture) { return null; }
        const box = picture.getBoundingClientRect();
        return { body, spot: [(event.clientX - box.left) / box.width * body.width, (event.clientY - box.top) / box.height * body.height] };
    }

    /** A tap: the cross near it, else the region under it, else a word that it is beside the body. */
    function tap({ body, spot }) {
        const before = page.steps();
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
        if (!body) { return; }
        if (event.type === "pointerdown") { down = spotOf(event, body); }
        load(body.regions).catch(() => { /* the tap will say so */ });
    }
    document.addEventListener("pointerover", prepare);
    document.addEventListener("pointerdown", prepare, true);

    window.dash_clientside = window.dash_clientside || {};
    window.dash_clientside.explore = {
        tapped: (click) => {
            if (click && down) { tap(down); }
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
