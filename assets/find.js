// Find my pain: the marks live here, in the browser's session.  Taps are looked up by the server, which keeps nothing.
(function () {
    "use strict";
    const skip = () => window.dash_clientside.no_update;
    const set = (id, props) => window.dash_clientside.set_props(id, props);
    const say = (words) => set("live", { children: words });
    const pad = () => document.getElementById("find-pad");
    const UNASKED = { said: {}, needled: false, read: [], batches: 1, stamp: 0 };
    const entrance = window.bodymapEntrance, diagram = window.bodymapDiagram, agreed = window.bodymapAgreed;

    let state = entrance.marks(), answers = entrance.answers(), stamps = Math.max(state.stamp, answers.stamp), repeats = 0;
    let frame = null, mode = "tap", known = null, taps = [], tapped = 0, line = null, dismissed = "", shown = "";

    // ---- marks ----
    // Marks that were made elsewhere open in the view that shows them best (fit); later ones leave the view as it is.
    function change(marks, anew, fit) {
        state = { marks: marks.slice(0, agreed.most.marks), past: [...state.past, state.marks].slice(-entrance.MOST_UNDO),
            next: Math.max(state.next, ...marks.map((one) => one.key + 1)), turn: state.turn + (anew ? 1 : 0),
            view: !fit && frame ? frame.view : "", fit: Boolean(fit) };
        ask();
    }
    // A new question to the server: marks and answers bear its number, and the answers to it bear it too (answers.js).
    function ask() {
        state = { ...state, stamp: ++stamps };
        set("find-marks", { data: state });
        window.bodymapAnswers.look();
    }
    const places = () => state.turn + ":" + state.marks.map((one) => one.key).join(",");
    const asker = {
        open: () => Boolean(pad() && known),
        tapped: () => taps.length > 0,
        wanted: () => ({ "find-answer": state.stamp + " " + answers.stamp + "/" + repeats,
            "find-stage": state.stamp + "/" + repeats, "find-list": places() + "/" + repeats }),
        again: () => {
            set("find-again", { data: ++repeats });
            if (taps.length) { set("find-touch", { data: { taps: taps, again: repeats } }); }
        },
    };
    const words = () => state.marks.map((one) => one.text).join(agreed.mark.between);
    const marked = (region) => state.marks.find((one) => entrance.regionOf(one.text) === region);

    function add(texts, fit) {
        let next = state.next;
        change([...state.marks, ...texts.map((text) => ({ key: next++, text: text }))], false, fit);
    }
    function addRegions(regions, fit) {
        const fresh = regions.filter((region) => known.regions.has(region) && !marked(region));
        if (fresh.length) { add(fresh.map((region) => entrance.regionMark(region)), fit); }
        else if (regions.length) { say("Already marked."); }
    }
    function toggle(region) {
        const found = marked(region);
        if (found) { remove([found.key]); } else { addRegions([region]); }
    }
    function remove(keys) {
        const left = state.marks.filter((one) => !keys.includes(one.key));
        if (left.length !== state.marks.length) { change(left); }
    }
    function undo() {
        if (!state.past.length) { return; }
        state = { ...state, marks: state.past[state.past.length - 1], past: state.past.slice(0, -1), turn: state.turn + 1 };
        ask();
    }
    function clear() {
        change([], true);
        answer(UNASKED);
        set("find-shown", { data: "" });
    }
    function load(text) {
        const given = text.split(agreed.mark.between), found = given.filter(readable).slice(0, agreed.most.marks);
        if (!found.length) { told("No marks could be read in it. Your own are as they were."); return; }
        let next = state.next;
        change(found.map((word) => ({ key: next++, text: word })), true, true);
        answer(UNASKED);
        told(found.length === given.length ? "Opened." : "Opened. " + (given.length - found.length)
            + " of its marks could not be read and were left out.");
    }
    const readable = (text) => entrance.readable(text, known);
    function reword(key, place, value) {
        change(state.marks.map((one) => (one.key === key ? { key: key, text: entrance.reworded(one.text, place, value) } : one)));
    }
    function answer(more) {
        answers = { ...answers, ...more, stamp: ++stamps };
        set("find-answers", { data: answers });
        window.bodymapAnswers.look();
    }

    // ---- the body: taps and lines in diagram pixels ----
    function spot(event) {
        const image = document.querySelector("#find-graph .imagelayer image");
        return image && frame ? diagram.spot(event, image.getBoundingClientRect(), frame) : null;
    }
    function tap(event) {
        const at = spot(event);
        if (!at || mode === "draw") { return; }
        taps.push({ n: ++tapped, x: at[0], y: at[1], view: frame.view, figure: frame.figure, erase: mode === "erase" });
        taps = taps.slice(-agreed.most.taps);
        set("find-touch", { data: { taps: taps } });
        window.bodymapAnswers.look();
    }
    function begin(event) {
        if (mode !== "draw" || !event.isPrimary || event.button) { return; }
        event.preventDefault();
        pad().setPointerCapture(event.pointerId);
        line = { spots: [spot(event)], drawn: [here(event)] };
        trace();
    }
    function here(event) {
        const box = pad().getBoundingClientRect();
        return [event.clientX - box.left, event.clientY - box.top];
    }
    function go(event) {
        if (!line) { return; }
        const at = here(event), last = line.drawn[line.drawn.length - 1];
        if (Math.hypot(at[0] - last[0], at[1] - last[1]) < 3) { return; }
        line.drawn.push(at);
        line.spots.push(spot(event));
        trace();
    }
    function end() {
        if (!line) { return; }
        const drawn = diagram.lineText(line.spots, agreed.most.points);
        line = null;
        if (drawn) { add([entrance.drawnMark(frame.view, frame.figure, drawn)]); } else { untrace(); }
    }
    function trace() {
        let drawing = pad().querySelector("svg");
        if (!drawing) {
            drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
            drawing.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "path"));
            pad().appendChild(drawing);
        }
        drawing.firstChild.setAttribute("d", "M" + line.drawn.map((at) => at.join(" ")).join("L") + "l0 .1");
    }
    function untrace() {
        const drawing = pad() && pad().querySelector("svg");
        if (drawing && !line) { drawing.remove(); }
    }
    function choose(wanted) {
        mode = wanted;
        Object.keys(agreed.modes).forEach((name) => set("find-mode-" + name, { "aria-pressed": String(name === wanted) }));
        set("find-pad", { "data-mode": wanted });
        set("find-mode-words", { children: agreed.modes[wanted] });
    }
    document.addEventListener("pointerdown", (event) => { if (event.target === pad()) { begin(event); } });
    document.addEventListener("pointermove", (event) => { if (line && event.target === pad()) { go(event); } });
    document.addEventListener("pointerup", end);
    document.addEventListener("pointercancel", () => { line = null; untrace(); });

    // ---- link, file, paper ----
    const told = (text) => set("find-kept-words", { children: text });
    function link() {
        const address = location.origin + "/find#m=" + words();
        const done = () => told("Link copied. Whoever has it can see your marks; it is sent to no one.");
        const failed = () => told("Copy this link: " + address);
        if (navigator.clipboard) { navigator.clipboard.writeText(address).then(done, failed); } else { failed(); }
    }
    function save() {
        const file = new Blob([JSON.stringify({ bodymap: "marks", version: 1, marks: words() }, null, 1)],
            { type: "application/json" });
        const anchor = document.createElement("a");
        anchor.href = URL.createObjectURL(file);
        anchor.download = "my-pain.json";
        anchor.click();
        URL.revokeObjectURL(anchor.href);
        told("Saved on your device.");
    }
    function open() {
        const chooser = document.createElement("input");
        chooser.type = "file";
        chooser.accept = ".json,application/json";
        chooser.addEventListener("change", () => chooser.files[0] && chooser.files[0].text().then((text) => {
            load(entrance.ofFile(text));
        }));
        chooser.click();
    }
    // A link's marks are read once and then taken out of the address, so that it never tells more than the page shows.
    let taken = "";
    function fromAddress() {
        const params = new URLSearchParams(location.search), link = location.hash.startsWith("#m=");
        if (location.pathname !== "/find" || location.href === taken || !(link || params.has("marks"))) { return; }
        taken = location.href;
        if (link) { load(entrance.decoded(location.hash.slice(3))); }
        addRegions((params.get("marks") || "").split(";").filter(Boolean).flatMap((name) =>
            (known.regions.has(name) ? [name] : [name + "_left", name + "_right"])), true);
        setTimeout(tidyAddress, 300);
    }
    function tidyAddress() {
        if (location.href !== taken) { return; }
        const params = new URLSearchParams(location.search);
        params.delete("marks");
        const search = params.size ? "?" + params : "";
        history.replaceState(history.state, "", location.pathname + search);
        taken = "";
        set("url", { href: location.href, search: search, hash: "" });
    }
    window.addEventListener("hashchange", fromAddress);

    // ---- what is pressed ----
    function show(button) {
        const wanted = button.dataset.show === shown ? "" : button.dataset.show;
        set("find-shown", { data: wanted });
        if (wanted && button.dataset.view && frame && button.dataset.view !== frame.view) {
            const params = new URLSearchParams(location.search);
            params.set("view", button.dataset.view);
            set("url", { search: "?" + params });
        }
        const head = document.querySelector(".find-head");          // the body itself is sticky: its own place says nothing
        if (wanted && matchMedia("(max-width: 719px)").matches) { window.scrollTo({ top: head.offsetHeight }); }
    }
    function reply(flags, value) {
        const said = { ...answers.said };
        flags.forEach((flag) => { said[flag] = value; });
        answer({ said: said });
        const heading = document.getElementById("find-asking");
        if (heading && !value) { heading.setAttribute("tabindex", "-1"); heading.focus({ preventScroll: true }); }
    }
    const keyOf = (place) => Number(place.closest("[data-key]").dataset.key);
    const flagsOf = (place) => (place.dataset.flags || "").split(" ").filter(Boolean);
    const DO = {
        undo: undo, clear: clear, link: link, save: save, open: open, print: () => window.print(), show: show,
        remove: (button) => {
            remove([keyOf(button)]);
            const title = document.getElementById("find-list-title");
            if (title) { title.focus(); }
        },
        add: (button) => addRegions(button.dataset.regions.split(";"), Boolean(button.dataset.fit)),
        answer: (button) => reply([button.dataset.flag], button.dataset.said === "yes"),
        none: (button) => reply(flagsOf(button), false),
        ask: () => answer({ batches: answers.batches + 1 }),
        needled: () => answer({ needled: !answers.needled, batches: answers.batches + 2 }),
        read: (button) => answer({ read: [...new Set([...answers.read, ...flagsOf(button)])] }),
        back: () => { dismissed = raised; document.getElementById("find-alarm").close(); },
        again: () => window.bodymapAnswers.again(),
        more: () => { more += 1; set("find-more", { data: more }); },
    };
    let more = 1, raised = "";

    // A place that is chosen becomes marks and is never the field's value: emptied later, the field would eat what is typed next.
    document.addEventListener("click", (event) => {
        const place = event.target.closest && event.target.closest(".place-options [role=option]");
        if (!place) { return; }
        event.stopPropagation();
        const field = document.getElementById("find-place");
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, "");
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
        addRegions(place.getAttribute("value").split(agreed.parting).slice(1));
    }, true);

    document.addEventListener("click", (event) => {
        const target = event.target.closest ? event.target : null;
        if (!target || !pad()) { return; }
        if (target === pad()) { tap(event); return; }
        const wanted = target.closest("[data-mode]"), pressed = target.closest("[data-do]");
        if (wanted) { choose(wanted.dataset.mode); } else if (pressed && DO[pressed.dataset.do]) { DO[pressed.dataset.do](pressed); }
    });
    // Enter takes the first place that fits, when none has been chosen with the arrows.
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.target.id !== "find-place" || event.target.getAttribute("aria-activedescendant")) { return; }
        const list = document.getElementById(event.target.getAttribute("aria-controls"));
        const first = list && event.target.value && list.querySelector("[role=option]");
        if (first && list.offsetParent) { event.preventDefault(); first.click(); }
    });
    document.addEventListener("input", (event) => {
        const row = pad() && event.target.closest(".mark-row");
        if (row && event.target.type === "range") { row.querySelector(".strength-number").textContent = event.target.value; }
    });
    document.addEventListener("change", (event) => {
        const row = pad() && event.target.closest(".mark-row");
        if (!row) { return; }
        if (event.target.type === "range") { reword(keyOf(row), 0, event.target.value); }
        else if (event.target.tagName === "SELECT") { reword(keyOf(row), 1, event.target.value); }
    });

    // Places whose names hold every typed word, in any order; short names first, so that "left arm" leads "left armpit".
    window.dashMantineFunctions = window.dashMantineFunctions || {};
    window.dashMantineFunctions.placesThatFit = ({ options, search, limit }) => {
        const typed = search.toLowerCase().split(/\s+/).filter(Boolean);
        const fit = options.filter((one) => typed.every((word) => one.label.toLowerCase().includes(word)));
        if (typed.length) { fit.sort((one, other) => one.label.length - other.label.length); }
        return fit.slice(0, limit || 24);
    };

    window.dash_clientside = window.dash_clientside || {};
    window.dash_clientside.find = {
        start: (names) => {
            known = { regions: new Set(names.regions), views: new Set(names.views), figures: new Set(names.figures) };
            more = 1;
            repeats = 0;
            taps = [];
            const sound = state.marks.filter((one) => readable(one.text));
            if (entrance.leftOut() || sound.length < state.marks.length) {
                told("Some of the marks kept here could not be read and were left out.");
            }
            if (sound.length < state.marks.length) { change(sound, true); }
            fromAddress();
            window.bodymapAnswers.begin(asker);
            return skip();
        },
        came: () => { window.bodymapAnswers.look(); return skip(); },
        address: () => { fromAddress(); return skip(); },
        remember: (data, before) => {
            set("find-undo", { disabled: !state.past.length });
            set("find-clear", { disabled: !state.marks.length });
            return places() === before ? skip() : places();
        },
        frame: (data) => { frame = data; return skip(); },
        touched: (hits) => {
            const first = taps.length ? taps[0].n : Infinity;
            const fresh = (hits || []).filter((hit) => hit.n >= first);
            taps = taps.filter((one) => !fresh.some((hit) => hit.n === one.n));
            window.bodymapAnswers.look();
            fresh.forEach((hit) => {
                if (hit.keys) { hit.keys.length ? remove(hit.keys) : say("There is no mark here."); }
                else if (hit.region) { toggle(hit.region); }
                else { say("This is beside the body."); }
            });
            return skip();
        },
        drawn: () => { setTimeout(untrace, 200); return skip(); },
        alarm: (unread) => {
            const dialog = document.getElementById("find-alarm"), flags = (unread || []).join(" ");
            if (!dialog) { return skip(); }
            raised = flags && state.turn + " " + flags;         // marks that are opened anew raise it anew
            if (!raised) { dismissed = ""; if (dialog.open) { dialog.close(); } return skip(); }
            if (dialog.open || raised === dismissed) { return skip(); }
            dialog.oncancel = () => { dismissed = raised; };    // Escape; the page's own closing is no dismissal
            requestAnimationFrame(() => {
                dialog.showModal();
                const first = dialog.querySelector("h2");
                if (first) { first.setAttribute("tabindex", "-1"); first.focus(); }
                dialog.scrollTop = 0;
            });
            return skip();
        },
        showing: (wanted) => {
            shown = wanted || "";
            requestAnimationFrame(() => document.querySelectorAll("[data-do=show]").forEach((button) => {
                button.setAttribute("aria-pressed", String(button.dataset.show === shown));
            }));
            return skip();
        },
    };
})();
