import assert from "node:assert/strict";
import test from "node:test";

import { AGREED, FIND, element, open, plain } from "./page.mjs";

const KNOWN = { regions: ["temple_left", "sternum", "calf_left", "calf_right"], views: ["front", "back"], figures: ["female", "male"] };
const FRAME = { view: "front", figure: "female", width: 600, height: 1200 };
const TEMPLE = "r.temple_left.5.ache", STERNUM = "r.sternum.5.ache";

/** Find my pain, open over a picture of 300 x 600 pixels at the window's corner. */
function finder({ marks = [], address = "http://localhost/find", session = {}, frame = FRAME } = {}) {
    const pad = element([], { setPointerCapture: () => {}, getBoundingClientRect: () => ({ left: 0, top: 0 }) });
    const drawing = { firstChild: { setAttribute: () => {} }, remove: () => {} };
    pad.querySelector = () => drawing;
    const image = element([], { getBoundingClientRect: () => ({ left: 0, top: 0, width: 300, height: 600 }) });
    const head = element([], { offsetHeight: 80 });
    const elements = { "find-pad": pad };
    const kept = marks.length ? { "find-marks": JSON.stringify({ marks: marks.map((text, k) => ({ key: k + 1, text })) }) } : {};
    const page = open(FIND, { address, elements, session: { ...kept, ...session },
        selected: { "#find-graph .imagelayer image": [image], ".find-head": [head] } });
    const find = page.window.dash_clientside.find;
    find.frame(frame);
    find.start(KNOWN);
    const texts = () => plain((page.setTo("find-marks").data || { marks: marks.map((text) => ({ text })) }).marks.map((one) => one.text));
    const store = () => plain(page.setTo("find-marks").data);
    const tap = (x, y) => page.happens("click", pad, { clientX: x, clientY: y });
    const press = (dataset, selectors = ["[data-do]"]) => page.happens("click", element(selectors, { dataset }));
    const choose = (mode) => press({ mode }, ["[data-mode]"]);
    const draw = (...spots) => {
        const at = ([x, y]) => ({ clientX: x, clientY: y });
        page.happens("pointerdown", pad, at(spots[0]));
        spots.slice(1).forEach((spot) => page.happens("pointermove", pad, at(spot)));
        page.happens("pointerup", pad, at(spots.at(-1)));
    };
    const hit = (region) => {
        tap(150, 300);
        find.touched([{ n: page.setTo("find-touch").data.taps.at(-1).n, region }]);
    };
    return { ...page, find, elements, texts, store, tap, press, choose, draw, hit };
}

test("a tap asks the server what lies there, in diagram pixels", () => {
    const page = finder();
    page.tap(150, 300);
    assert.deepEqual(plain(page.setTo("find-touch").data.taps), [{ n: 1, x: 300, y: 600, view: "front", figure: "female", erase: false }]);
});

test("a region that was hit is marked as usual, and once more unmarked", () => {
    const page = finder();
    page.hit("temple_left");
    assert.deepEqual(page.texts(), [`r.temple_left.${AGREED.mark.usual}`]);
    page.hit("sternum");
    assert.deepEqual(page.texts(), [TEMPLE, STERNUM]);
    page.hit("temple_left");
    assert.deepEqual(page.texts(), [STERNUM]);
});

test("beside the body nothing is marked, and that is said", () => {
    const page = finder();
    page.hit("");
    assert.equal(page.times("find-marks"), 0);
    assert.match(page.setTo("live").children, /beside the body/);
});

test("two quick taps are both answered, each once", () => {
    const page = finder();
    page.tap(10, 10);
    page.tap(20, 20);
    assert.equal(page.setTo("find-touch").data.taps.length, 2);
    page.find.touched([{ n: 1, region: "temple_left" }]);
    page.find.touched([{ n: 1, region: "temple_left" }, { n: 2, region: "sternum" }]);
    assert.deepEqual(page.texts(), [TEMPLE, STERNUM]);
});

test("no more taps wait than the server answers, the latest", () => {
    const page = finder();
    for (let k = 0; k < 60; k += 1) { page.tap(k, k); }
    const taps = page.setTo("find-touch").data.taps;
    assert.equal(taps.length, AGREED.most.taps);
    assert.equal(taps.at(-1).n, 60);
});

test("the eraser takes away what it hits", () => {
    const page = finder({ marks: [TEMPLE, STERNUM] });
    page.choose("erase");
    assert.equal(page.setTo("find-mode-words").children, AGREED.modes.erase);
    assert.equal(page.setTo("find-mode-erase")["aria-pressed"], "true");
    assert.equal(page.setTo("find-mode-tap")["aria-pressed"], "false");
    page.tap(150, 300);
    assert.equal(page.setTo("find-touch").data.taps[0].erase, true);
    page.find.touched([{ n: 1, keys: [1] }]);
    assert.deepEqual(page.texts(), [STERNUM]);
});

test("a drawn line becomes a mark of its view and figure", () => {
    const page = finder({ frame: { ...FRAME, view: "back", figure: "male" } });
    page.choose("draw");
    page.draw([10, 20], [50, 60], [51, 60], [100, 20]);
    assert.deepEqual(page.texts(), [`d.back.male.${AGREED.mark.usual}.20_40-100_120-200_40`]);
});

test("a dot is a mark too", () => {
    const page = finder();
    page.choose("draw");
    page.draw([10, 20]);
    assert.deepEqual(page.texts(), [`d.front.female.${AGREED.mark.usual}.20_40-21_40`]);
});

test("nothing is drawn while areas are tapped, and no area is tapped while one draws", () => {
    const page = finder();
    page.draw([10, 20], [50, 60]);
    assert.equal(page.times("find-marks"), 0);
    page.choose("draw");
    page.tap(150, 300);
    assert.equal(page.times("find-touch"), 0);
});

test("undo brings back what was, step by step", () => {
    const page = finder();
    page.hit("temple_left");
    page.hit("sternum");
    page.press({ do: "undo" });
    assert.deepEqual(page.texts(), [TEMPLE]);
    page.press({ do: "undo" });
    assert.deepEqual(page.texts(), []);
    page.press({ do: "undo" });
    assert.deepEqual(page.texts(), []);
});

test("clear empties marks and answers, and can be undone", () => {
    const page = finder({ marks: [TEMPLE] });
    page.press({ do: "answer", flag: "fever", said: "yes" });
    assert.deepEqual(plain(page.setTo("find-answers").data.said), { fever: true });
    page.press({ do: "clear" });
    assert.deepEqual(page.texts(), []);
    assert.deepEqual(plain(page.setTo("find-answers").data.said), {});
    page.press({ do: "undo" });
    assert.deepEqual(page.texts(), [TEMPLE]);
});

test("every change is a question of its own, and the page says which it waits for", () => {
    const page = finder();
    const stamps = [];
    for (const region of ["temple_left", "sternum", "sternum"]) {
        page.hit(region);
        stamps.push(page.store().stamp);
    }
    page.press({ do: "answer", flag: "fever", said: "no" });
    stamps.push(page.setTo("find-answers").data.stamp);
    assert.ok(stamps.every((stamp, k) => k === 0 || stamp > stamps[k - 1]), `${stamps}`);
});

test("marks of a link are opened and looked at where they are seen best", () => {
    const page = finder({ address: `http://localhost/find#m=${TEMPLE}~r.nowhere.5.ache~${STERNUM}` });
    assert.deepEqual(page.texts(), [TEMPLE, STERNUM]);
    assert.equal(page.store().fit, true);
    assert.match(page.setTo("find-kept-words").children, /1 of its marks could not be read/);
});

test("a link without a readable mark changes nothing and says so", () => {
    const page = finder({ marks: [TEMPLE], address: "http://localhost/find#m=nonsense" });
    assert.equal(page.times("find-marks"), 0);
    assert.match(page.setTo("find-kept-words").children, /Your own are as they were/);
});

test("regions of a link are added, on both sides where none is named, and taken out of the address", () => {
    const page = finder({ marks: [TEMPLE], address: "http://localhost/find?marks=calf;temple_left&view=back" });
    assert.deepEqual(page.texts(), [TEMPLE, "r.calf_left.5.ache", "r.calf_right.5.ache"]);
    page.pass(1000);
    assert.equal(page.setTo("url").search, "?view=back");
});

test("marks that were made by tapping leave the view as it is", () => {
    const page = finder();
    page.hit("temple_left");
    assert.equal(page.store().view, "front");
    assert.equal(page.store().fit, false);
});

test("a full body of marks stops at what the server reads", () => {
    const page = finder();
    page.choose("draw");
    for (let k = 0; k < AGREED.most.marks + 5; k += 1) { page.draw([k, k], [k + 50, k]); }
    assert.equal(page.texts().length, AGREED.most.marks);
});

test("marks of the session that name no place are left out and that is said", () => {
    const page = finder({ marks: [TEMPLE, "r.gone.5.ache"] });
    assert.deepEqual(page.texts(), [TEMPLE]);
    assert.match(page.setTo("find-kept-words").children, /could not be read and were left out/);
});

test("strength and kind are changed in the list", () => {
    const page = finder({ marks: [TEMPLE, STERNUM] });
    const row = element([".mark-row", "[data-key]"], { dataset: { key: "2" } });
    const within = (more) => ({ closest: row.closest, ...more });
    page.happens("change", within({ type: "range", tagName: "INPUT", value: "9" }));
    page.happens("change", within({ type: "select-one", tagName: "SELECT", value: "burning" }));
    assert.deepEqual(page.texts(), [TEMPLE, "r.sternum.9.burning"]);
});

test("a mark is removed by its number", () => {
    const page = finder({ marks: [TEMPLE, STERNUM] });
    page.happens("click", element(["[data-do]", "[data-key]"], { dataset: { do: "remove", key: "1" } }));
    assert.deepEqual(page.texts(), [STERNUM]);
});

test("answers, warnings that were read, and questions that are asked for", () => {
    const page = finder({ marks: [TEMPLE] });
    const answers = () => plain(page.setTo("find-answers").data);
    page.press({ do: "answer", flag: "fever", said: "yes" });
    page.press({ do: "answer", flag: "fever", said: "no" });
    page.press({ do: "none", flags: "stroke injury" });
    assert.deepEqual(answers().said, { fever: false, stroke: false, injury: false });
    page.press({ do: "read", flags: "fever" });
    page.press({ do: "read", flags: "fever stroke" });
    assert.deepEqual(answers().read, ["fever", "stroke"]);
    page.press({ do: "ask" });
    assert.equal(answers().batches, 2);
    page.press({ do: "needled" });
    assert.equal(answers().needled, true);
    assert.equal(answers().batches, 4);
});

test("a source that is shown turns the body to it; pressed again it is gone", () => {
    const page = finder({ marks: [TEMPLE], address: "http://localhost/find?voice=student" });
    page.press({ do: "show", show: "trapezius_upper_1@left", view: "back" });
    page.find.showing("trapezius_upper_1@left");
    assert.equal(page.setTo("find-shown").data, "trapezius_upper_1@left");
    assert.equal(page.setTo("url").search, "?voice=student&view=back");
    page.press({ do: "show", show: "trapezius_upper_1@left", view: "back" });
    assert.equal(page.setTo("find-shown").data, "");
});

/** The alarm of a page, open or not. */
function alarm(page) {
    const dialog = element([], { open: false, shows: 0, showModal: () => { dialog.open = true; dialog.shows += 1; },
        close: () => { dialog.open = false; } });
    page.elements["find-alarm"] = dialog;
    return dialog;
}

test("the alarm opens at once, and not again for what was put aside", () => {
    const page = finder({ marks: [TEMPLE] }), dialog = alarm(page);
    page.find.alarm(["heart"]);
    assert.ok(dialog.open);
    page.press({ do: "back" });
    assert.ok(!dialog.open);
    page.find.alarm(["heart"]);
    assert.ok(!dialog.open);
    page.find.alarm(["heart", "stroke"]);
    assert.ok(dialog.open);
});

test("the alarm opens again when it was over, and closes by itself", () => {
    const page = finder({ marks: [TEMPLE] }), dialog = alarm(page);
    page.find.alarm(["heart"]);
    page.find.alarm([]);
    assert.ok(!dialog.open);
    page.find.alarm(["heart"]);
    assert.equal(dialog.shows, 2);
});

test("places hold every typed word, short names first", () => {
    const page = finder();
    const options = ["Left armpit", "Left arm", "Right arm", "Back of the neck"].map((label) => ({ label }));
    const fit = (search, limit) => plain(page.window.dashMantineFunctions.placesThatFit({ options, search, limit })).map((one) => one.label);
    assert.deepEqual(fit("left arm"), ["Left arm", "Left armpit"]);
    assert.deepEqual(fit("ARM"), ["Left arm", "Right arm", "Left armpit"]);
    assert.deepEqual(fit("neck back"), ["Back of the neck"]);
    assert.deepEqual(fit("  "), options.map((one) => one.label));
    assert.deepEqual(fit("arm", 1), ["Left arm"]);
});
