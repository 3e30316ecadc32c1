// The address says what is shown.  Here it is read, and here a tap or a link writes into it: facts only, such as side=left.
// What follows from them, such as the view, is chosen where the address arrives (bodymap/web/choosing.py).
(function () {
    "use strict";
    const THREAD = ["condition", "therapy"];        // what a tapped place is looked at for
    const agreed = () => window.bodymapAgreed;      // loaded after this script
    const SIDED = /^(.+)_(left|right)$/;

    /**
     * Where the page should be.
     * @typedef {Object} Place
     * @property {string} path Such as "/".
     * @property {string} search The query with its question mark, or empty.
     * @property {string} voice One of the agreed ones; the first is the default.
     */

    /** The voice that an address asks for, else the kept one, else the default. */
    function voiceOf(search, kept) {
        const asked = new URLSearchParams(search).get("voice");
        const voices = agreed().voices;
        return [asked, kept].find((one) => voices.includes(one)) || voices[0];
    }

    /** An address without its voice; the same as place_of in bodymap/web/address.py. */
    function placeOf(path, search) {
        const parts = (search || "").replace(/^\?/, "").split("&");
        return path + "?" + parts.filter((part) => part && !part.startsWith("voice=")).join("&");
    }

    /** What a part of the page that shows a place in its voice bears in data-for. @param {Place} place */
    const stamp = (place) => place.voice + " " + placeOf(place.path, place.search);

    /** The path in a stamp. */
    const pathOf = (text) => (text || "").replace(/^\w+ /, "").split("?")[0];

    /** Parameters as a query with its question mark; empty for none. */
    function query(params) {
        const text = params.toString();
        return text ? "?" + text : "";
    }

    /** A query with one value changed; an empty value takes it out. */
    function withValue(search, name, value) {
        const now = new URLSearchParams(search);
        value ? now.set(name, value) : now.delete(name);
        return query(now);
    }

    /** A place's id on a side; as it is for both sides and for places without a side. */
    const onSide = (region, side) => (side === "left" || side === "right" ? region.replace(SIDED, "$1_" + side) : region);

    /**
     * The region after the side has changed.  A region that names no side takes the link's, when that is the same place.
     * @param {string} region In the present address.
     * @param {string} offered In the link, which was drawn for an address that may be older.
     * @param {string} side left, right, or empty for both.
     */
    function regionOn(region, offered, side) {
        const same = SIDED.exec(offered) && offered.replace(SIDED, "$1") === region;
        return same ? offered : onSide(region, side);
    }

    /**
     * The present query after a link that changes some of its values; the rest of it stays, however old the link is.
     * @param {string} search The present query.
     * @param {string} link The link's query.
     * @param {string} names Which values it changes, parted by spaces; empty for all of them.
     * @returns {string}
     */
    function changed(search, link, names) {
        const now = new URLSearchParams(search), to = new URLSearchParams(link);
        const bare = !agreed().subjects.some((name) => now.get(name)) && !now.get("view");   // the example is shown, named by no address
        if (!names || bare) { return link; }
        names.split(" ").forEach((name) => (to.has(name) ? now.set(name, to.get(name)) : now.delete(name)));
        if (names.split(" ").includes("view")) { now.delete("here"); }
        if (names.split(" ").includes("side") && now.get("region")) {
            now.set("region", regionOn(now.get("region"), to.get("region") || "", to.get("side") || ""));
        }
        return query(now);
    }

    /** A link's query with what it takes along from the present one: the voice always, with data-keep all that is kept. */
    function keeping(search, link, keep) {
        const now = new URLSearchParams(search), to = new URLSearchParams(link);
        (keep ? agreed().kept : ["voice"]).forEach((name) => {
            if (now.get(name) && !to.has(name)) { to.set(name, now.get(name)); }
        });
        return query(to);
    }

    /**
     * The query after a tap on the body.
     * @param {string} search The present query.
     * @param {{point: ?string, region: ?string, side: string, view: string}} tap A small cross or a region, the side on which
     *     it lies (left, right or midline), and the view that was looked at.  That view stays for a region; for a cross it is
     *     told as here, and stays when it shows what the cross stands for.
     * @returns {string}
     */
    function tapped(search, tap) {
        const now = new URLSearchParams(search), shown = agreed().subjects.find((name) => now.get(name));
        const sided = ["left", "right"].includes(tap.side), oneSide = ["left", "right"].includes(now.get("side"));
        agreed().subjects.filter((name) => !THREAD.includes(name)).concat("view", "here").forEach((name) => now.delete(name));
        if (tap.point) {
            if (THREAD.includes(shown)) { now.delete(shown); }
            now.set("point", tap.point);
            now.delete("side");
            if (sided) { now.set("side", tap.side); }
            now.set("here", tap.view);
        } else {
            now.set("region", tap.region);
            if (sided && oneSide) { now.set("side", tap.side); }
            now.set("view", tap.view);
        }
        return query(now);
    }

    window.bodymapAddress = { voiceOf, placeOf, stamp, pathOf, withValue, changed, keeping, tapped };
})();
