// The pages that are read: drawn again when their address changes, scrolled to what was asked for, printed.
(function () {
    "use strict";
    const skip = () => window.dash_clientside.no_update;
    let staying = false;

    document.addEventListener("click", (event) => {
        const link = event.target.closest && event.target.closest("a");
        staying = Boolean(link && link.dataset.stay);
        if (event.target.closest && event.target.closest("[data-print]")) { window.print(); }
    }, true);

    function show(id) {
        const spot = id && document.getElementById(id);
        if (!spot) { return; }
        for (let part = spot; part; part = part.parentElement) {
            if (part.tagName === "DETAILS") { part.open = true; }
        }
        spot.scrollIntoView({ block: "start" });
        if (spot.tabIndex >= 0 || spot.hasAttribute("tabindex")) { spot.focus({ preventScroll: true }); }
    }

    window.dash_clientside = window.dash_clientside || {};
    window.dash_clientside.reading = {
        reread: (search, voice, path, shown, paths) => {
            if (path !== shown || !(paths || []).includes(path)) { return skip(); }
            if (!staying) {
                window.scrollTo(0, 0);
                document.getElementById("main").focus({ preventScroll: true });
            }
            return { path: path, search: location.search, voice: voice };
        },
        spot: (id) => { window.setTimeout(() => show(id), 60); return skip(); },
        keep: (...chosen) => {
            const names = ["condition", "result", "strength", "cited"];
            const now = new URLSearchParams(location.search);
            const before = now.toString();
            names.forEach((name, place) => (chosen[place] ? now.set(name, chosen[place]) : now.delete(name)));
            if (now.toString() !== before) {
                staying = true;
                window.dash_clientside.set_props("url", { search: now.toString() ? "?" + now : "" });
            }
            return skip();
        },
    };
})();
