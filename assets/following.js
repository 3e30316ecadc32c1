// The page follows the address.  There are three places of state: the address, the voice that is kept in this browser, and
// what each part of the page says that it shows (data-for).  Whoever wants to see something else writes the address, through
// write() alone.  follow() then asks for whatever shows another address than the present one.  A question that is asked anew
// drops the one before it (Dash does that), so an answer to an older address never lands.
(function () {
    "use strict";
    const LATE = 2000;                                  // ms after which the page says that it is behind
    const WAITS = [8000, 16000, 30000];                 // ms after which what did not come is asked for again; the last one stays
    const EXPLORE = ["explore-stage", "explore-thumbs", "explore-panel"];
    const { placeOf, stamp, pathOf, voiceOf } = window.bodymapAddress;
    const set = (id, props) => window.dash_clientside.set_props(id, props);
    let steps = 0;                                      // how often the address was written or gone back
    let since = 0, tries = 0, looking = 0, said = "";

    /** The present properties of a component that is on the page. */
    const propsOf = (id) => (window.dash_component_api.getLayout(id) || {}).props || {};

    /** Where the page should be. @returns {Place} */
    function here() {
        return { path: location.pathname, search: location.search, voice: voiceOf(location.search, propsOf("kept-voice").data) };
    }

    /** Write the address: a step in the browser's history. */
    function write(path, search, hash) {
        steps += 1;
        const page = path !== location.pathname;
        set("url", { pathname: path, search: search, hash: hash || "" });
        if (page) { window.scrollTo(0, 0); }
    }

    /** Ask for what is missing; whatever was asked before is asked again when that is wanted. */
    function follow(again) {
        if (!document.getElementById("main")) { return; }
        const now = here(), main = propsOf("main"), asked = propsOf("wanted").data;
        const last = asked ? stamp(asked) : main["data-for"];
        const elsewhere = [main["data-for"], last].some((one) => pathOf(one) !== now.path);
        if (elsewhere || main["data-follows"] === "wanted") {
            if (last !== stamp(now) || (again && main["data-for"] !== stamp(now))) { turn(now, main); }
        } else if (main["data-follows"]) { tell(main["data-follows"], now, again); }
        look();
    }

    /** Ask for the page at an address, another one or the open one anew. */
    function turn(now, main) {
        if (pathOf(main["data-for"]) === now.path && main["data-follows"] === "wanted") { window.dash_clientside.reading.turning(); }
        set("wanted", { data: now });
    }

    /** Tell the open page, which follows by itself, what in its address has changed. */
    function tell(id, now, again) {
        const known = propsOf(id), find = known.data;
        if (find) {
            const same = find.voice === now.voice && placeOf("", find.search) === placeOf("", now.search);
            if (!same) { set(id, { data: { search: now.search, voice: now.voice } }); }
            return;
        }
        const fresh = {};
        if (again || placeOf("", known["data-search"]) !== placeOf("", now.search)) { fresh["data-search"] = now.search; }
        if (known["data-voice"] !== now.voice) { fresh["data-voice"] = now.voice; }
        if (Object.keys(fresh).length) { set(id, fresh); }
    }

    /** Whether the page still shows another address than the present one. */
    function behind(now) {
        const main = propsOf("main");
        if (pathOf(main["data-for"]) !== now.path) { return true; }
        if (main["data-follows"] === "wanted") { return main["data-for"] !== stamp(now); }
        const right = [stamp(now), placeOf(now.path, now.search)];
        return main["data-follows"] === "explore-asked" && EXPLORE.some((id) => !right.includes(propsOf(id)["data-for"]));
    }

    /** Compare the page with the address: say so when it is late, and ask again. */
    function look() {
        clearTimeout(looking);
        if (!behind(here())) {
            since = tries = 0;
            if (said !== "tap") { say(""); }
            return;
        }
        since = since || Date.now();
        const waited = Date.now() - since, wait = WAITS[Math.min(tries, WAITS.length - 1)];
        if (!navigator.onLine || waited >= LATE) { say(navigator.onLine ? "late" : "offline"); }
        if (waited >= wait && navigator.onLine) {
            tries += 1;
            since = Date.now() - LATE;
            follow(true);
            return;
        }
        looking = setTimeout(look, waited < LATE ? LATE - waited + 1 : LATE);
    }

    /**
     * Say in sight and aloud how the page stands to the address.
     * @param {string} state late, offline, tap (one that could not be looked up), or empty.
     */
    function say(state) {
        if (state === said) { return; }
        said = state;
        set("behind", { hidden: !state, "data-state": state });
        const words = state && document.querySelector("#behind [data-when=" + state + "]");
        if (words) { set("live", { children: words.textContent }); }
    }

    window.addEventListener("popstate", () => { steps += 1; });
    window.addEventListener("online", () => { tries = 0; follow(true); });
    window.addEventListener("offline", look);

    window.bodymapFollowing = { here, write, follow, look, say, propsOf, steps: () => steps };
})();
