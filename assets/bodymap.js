// The little that has to happen in the browser.  Plain links move inside the app; menus close; what is chosen is kept.
(function () {
    "use strict";
    const skip = () => window.dash_clientside.no_update;
    const setProps = (id, props) => window.dash_clientside.set_props(id, props);
    const { voiceOf, withValue, changed, keeping } = window.bodymapAddress;
    const { voices: VOICES, subjects: SUBJECTS } = window.bodymapAgreed;
    const following = () => window.bodymapFollowing;

    // A link writes the address: what it changes of the present one, or another one with what is taken along.
    function go(link) {
        const to = new URL(link.href), here = to.pathname === location.pathname;
        const search = here ? changed(location.search, to.search, link.dataset.change || "") : to.search;
        following().write(to.pathname, keeping(location.search, search, Boolean(link.dataset.keep)), to.hash);
    }

    function closeMenus(except) {
        document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
            const floats = getComputedStyle(menu.lastElementChild).position !== "static";
            if (menu !== except && floats) { menu.open = false; }
        });
    }

    function emptySearch() {
        ["explore-search", "header-search"].forEach((id) => {
            const field = document.getElementById(id);
            if (field && field.value) { setProps(id, { value: "" }); }
        });
    }

    // What a key press replaces would lose the focus: it goes to the same control again, or to what was asked for.
    let waiting = null;
    function remember(link) {
        const row = link.closest(".switch");
        if (row) { waiting = { within: "." + row.classList[1], words: link.textContent }; }
        else if (link.closest(".view-menu")) { waiting = { within: ".view-menu > summary" }; }
        else if (link.closest("#explore-thumbs")) { waiting = { within: "#explore-thumbs a" }; }
        else if (link.closest("#explore-panel")) { waiting = { within: "#explore-panel h1" }; }
        else { waiting = null; }
    }
    function refocus() {
        if (!waiting || document.activeElement !== document.body) { return; }
        const within = document.querySelector(waiting.within);
        const found = waiting.words
            ? [...(within ? within.querySelectorAll("a") : [])].find((link) => link.textContent === waiting.words) : within;
        if (!found) { return; }
        if (!/^(A|SUMMARY|BUTTON)$/.test(found.tagName)) { found.setAttribute("tabindex", "-1"); }
        found.focus({ preventScroll: true });
        waiting = null;
    }

    document.addEventListener("click", (event) => {
        const link = event.target.closest && event.target.closest("a[href^='/']");
        const menu = event.target.closest && event.target.closest("details[data-menu]");
        if (!menu || link) { closeMenus(); } else { closeMenus(menu); }
        const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
        if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute("download")) { return; }
        event.preventDefault();
        if (event.detail === 0) { remember(link); }
        go(link);
        emptySearch();
    });

    document.addEventListener("keydown", (event) => {
        const field = event.target;
        if (event.key === "Escape") { closeMenus(); emptySearch(); }
        if (event.key === "/" && !/INPUT|TEXTAREA|SELECT/.test(field.tagName)) {
            const search = ["explore-search", "header-search"].map((id) => document.getElementById(id))
                .find((found) => found && found.offsetParent);
            if (search) { event.preventDefault(); search.focus(); }
        }
        if (event.key === "Enter" && /^(explore|header)-search$/.test(field.id)) {
            const first = document.querySelector(field.id === "explore-search" ? "#explore-hits a" : "#header-hits a");
            if (first) { first.click(); }
        }
        if (event.key === "ArrowDown" && /^(explore|header)-search$/.test(field.id)) {
            const first = document.querySelector("#explore-hits a, #header-hits a");
            if (first) { event.preventDefault(); first.focus(); }
        }
    });

    // The list stands open where there is room for it, and waits where there is not.
    const roomy = matchMedia("(min-width: 1100px)");
    function fitBrowse() {
        const browse = document.querySelector(".browse");
        if (browse && browse.dataset.fitted !== String(roomy.matches)) {
            browse.open = roomy.matches;
            browse.dataset.fitted = String(roomy.matches);
        }
    }
    roomy.addEventListener("change", fitBrowse);

    // The chosen thing is marked in the list.
    function markPresent() {
        const now = new URLSearchParams(location.search);
        document.querySelectorAll("#explore-list a").forEach((link) => {
            const own = new URL(link.href).searchParams;
            const here = [...own].some(([name, value]) => SUBJECTS.includes(name) && value === now.get(name));
            here ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
            if (here) {
                const group = link.closest("details.group");
                if (group && !group.open) { group.open = true; }
                if (link.offsetParent && roomy.matches) { link.scrollIntoView({ block: "nearest" }); }
            }
        });
    }

    // Long lists come as HTML in an attribute: see bodymap/web/components/plain.py.
    function fillPlain() {
        let filled = false;
        document.querySelectorAll("[data-html]").forEach((holder) => {
            if (holder.filledWith !== holder.dataset.html) {
                holder.innerHTML = holder.filledWith = holder.dataset.html;
                filled = true;
            }
        });
        if (filled) { markPresent(); }
    }

    // The picture that lies under the paint is also its mask: see .graph in assets/app.css.
    function maskPaint() {
        document.querySelectorAll(".graph .imagelayer image").forEach((image) => {
            const drawn = "url(" + image.href.baseVal + ")", graph = image.closest(".graph");
            if (graph.style.getPropertyValue("--drawn") !== drawn) { graph.style.setProperty("--drawn", drawn); }
        });
    }

    // On paper the drawing takes the size of its place there; on the screen Plotly sizes it.
    window.addEventListener("beforeprint", () => document.querySelectorAll(".graph .main-svg").forEach((drawing) => {
        drawing.setAttribute("viewBox", "0 0 " + drawing.width.baseVal.value + " " + drawing.height.baseVal.value);
    }));
    window.addEventListener("afterprint", () => document.querySelectorAll(".graph .main-svg").forEach((drawing) => {
        drawing.removeAttribute("viewBox");
    }));

    new MutationObserver(() => {
        fillPlain();
        maskPaint();
        const opening = document.getElementById("opening");
        if (opening && document.querySelector("#main > *")) {
            if (!document.querySelector("#explore-graph") || document.querySelector("#explore-graph .main-svg image")) {
                opening.remove();
            }
        }
        fitBrowse();
        refocus();
    }).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["data-html", "href", "xlink:href"] });

    window.dash_clientside = window.dash_clientside || {};
    window.dash_clientside.bodymap = {
        follow: () => { showChosen(); following().follow(); markPresent(); return skip(); },
        arrived: (shown, title) => {
            document.title = title && title !== "Explore" ? title + " · Bodymap" : "Bodymap";
            following().follow();
            return skip();
        },
        chooseVoice: (chosen, kept) => {
            if (!VOICES.includes(chosen) || chosen === voiceOf(location.search, kept)) { return skip(); }
            if (new URLSearchParams(location.search).get("voice")) {
                following().write(location.pathname, withValue(location.search, "voice", chosen));
            }
            return chosen;
        },
    };

    // The two fields that write into the address, or beside it, show what is there.
    function showChosen() {
        const props = following().propsOf, voice = following().here().voice;
        const grade = new URLSearchParams(location.search).get("grade") || "", list = document.getElementById("explore-list");
        if (props("voice-choice").value !== voice) { setProps("voice-choice", { value: voice }); }
        if (list && props("explore-grade").value !== grade) { setProps("explore-grade", { value: grade }); }
    }
})();
