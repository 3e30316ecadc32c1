// The pages that are read: drawn again when their address changes, scrolled to what was asked for, printed.
(function () {
    "use strict";
    const skip = () => window.dash_clientside.no_update;
    let staying = null;             // the link that leaves the page where it is scrolled
    let wanted = "";                // the element that the address asks for

    document.addEventListener("click", (event) => {
        const link = event.target.closest && event.target.closest("a");
        staying = link && link.dataset.stay ? link.textContent : null;
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

    // When the page has been drawn again: the same link has the focus, or what was asked for is shown.
    function afterwards(main, before, words) {
        const started = Date.now();
        const timer = window.setInterval(() => {
            if (main.firstElementChild === before && Date.now() - started < 4000) { return; }
            window.clearInterval(timer);
            const link = words && [...main.querySelectorAll("[data-stay]")].find((one) => one.textContent === words);
            if (link) { link.focus({ preventScroll: true }); } else if (words === null) { show(wanted); }
        }, 30);
    }

    window.dash_clientside = window.dash_clientside || {};
    window.dash_clientside.reading = {
        turning: () => {
            const main = document.getElementById("main");
            if (staying === null) {
                window.scrollTo(0, 0);
                main.focus({ preventScroll: true });
            }
            afterwards(main, main.firstElementChild, staying);
        },
        spot: (id) => { wanted = id; window.setTimeout(() => show(id), 60); return skip(); },
        keep: (...chosen) => {
            const now = new URLSearchParams(location.search);
            const before = now.toString();
            window.bodymapAgreed.filters.forEach((name, place) => (chosen[place] ? now.set(name, chosen[place]) : now.delete(name)));
            if (now.toString() !== before) {
                staying = "";
                window.dash_clientside.set_props("url", { search: now.toString() ? "?" + now : "" });
            }
            return skip();
        },
    };
})();
