import assert from "node:assert/strict";
import test from "node:test";

import { AGREED, open, plain } from "./page.mjs";

const KNOWN = { regions: new Set(["temple_left", "sternum"]), views: new Set(["front"]), figures: new Set(["female"]) };
const entrance = (session = {}) => open(["agreed", "entrance"], { session }).window.bodymapEntrance;
const kept = (data) => ({ "find-marks": JSON.stringify(data) });
const mark = (key, text = "r.temple_left.5.ache") => ({ key, text });

test("a mark is readable when the server would read it", () => {
    const { readable } = entrance();
    for (const text of ["r.temple_left.5.ache", "r.sternum.10.numb_or_tingling", "d.front.female.0.cramp.1_2-3_4", "d.front.female.5.sharp.1234_5"]) {
        assert.ok(readable(text, KNOWN), text);
    }
    for (const text of ["", "r.nowhere.5.ache", "r.sternum.5.joy", "r.sternum.100.ache", "r.sternum.-1.ache", "r.sternum.5.ache.x",
        " r.sternum.5.ache", "d.back.female.5.ache.1_2-3_4", "d.front.robot.5.ache.1_2-3_4", "d.front.female.5.ache.12345_5",
        "d.front.female.5.ache.", "d.front.female.5.ache." + Array(81).fill("1_2").join("-"), "r.sternum.5.ache\n"]) {
        assert.ok(!readable(text, KNOWN), JSON.stringify(text));
    }
});

test("the session's marks come back as they were", () => {
    const data = { marks: [mark(3), mark(7, "d.front.female.5.ache.1_2-3_4")], past: [[mark(3)], []], next: 9, turn: 4, view: "front",
        fit: true, stamp: 12 };
    const found = entrance(kept(data));
    assert.deepEqual(plain(found.marks()), data);
    assert.equal(found.leftOut(), false);
});

test("what is broken is left out, said, and gone from the store", () => {
    const session = kept({ marks: [mark(1), mark("2"), mark(-3), mark(4, "r.x"), { key: 5 }, null, 6], past: "no", turn: -1, next: 1e12,
        fit: "yes", view: 5, stamp: 1.5 });
    const found = entrance(session);
    const marks = plain(found.marks());
    assert.deepEqual(marks, { marks: [mark(1)], past: [], next: 2, turn: 0, view: "", fit: false, stamp: 0 });
    assert.equal(found.leftOut(), true);
    assert.deepEqual(JSON.parse(session["find-marks"]), marks);
});

test("a store that is no JSON is an empty one", () => {
    for (const text of ["{", "null", "5", "[]", '"x"']) {
        assert.deepEqual(plain(entrance({ "find-marks": text }).marks().marks), [], text);
    }
    const found = entrance({ "find-marks": "{" });
    found.marks();
    assert.equal(found.leftOut(), true);
    assert.equal(entrance().leftOut(), false);
});

test("an empty session is left alone", () => {
    const session = {};
    const found = entrance(session);
    assert.deepEqual(plain(found.marks()), { marks: [], past: [], next: 1, turn: 0, view: "", fit: false, stamp: 0 });
    assert.deepEqual(session, {});
});

test("no more marks than the server reads, and the latest steps to undo", () => {
    const many = Array.from({ length: 200 }, (none, k) => mark(k + 1));
    const found = entrance(kept({ marks: many, past: many.map((one) => [one]) }));
    const data = plain(found.marks());
    assert.equal(data.marks.length, AGREED.most.marks);
    assert.equal(data.past.length, found.MOST_UNDO);
    assert.deepEqual(data.past.at(-1), [many.at(-1)]);
});

test("a new mark's number is that of no mark before it", () => {
    assert.equal(entrance(kept({ marks: [mark(4), mark(9), mark(2)], next: 3 })).marks().next, 10);
});

test("answers keep what was said, and nothing else", () => {
    const answers = (data) => plain(entrance({ "find-answers": JSON.stringify(data) }).answers());
    assert.deepEqual(answers({ said: { a: true, b: false, c: "yes", d: null }, needled: true, read: ["a", 5], batches: 3, stamp: 2 }),
        { said: { a: true, b: false }, needled: true, read: ["a"], batches: 3, stamp: 2 });
    assert.deepEqual(answers({ said: [], needled: "true", read: "a", batches: 1e6 }),
        { said: {}, needled: false, read: [], batches: AGREED.most.batches, stamp: 0 });
    assert.equal(answers({}).batches, 1);
});

test("strength and kind are changed in their places", () => {
    const { reworded, regionMark, drawnMark, regionOf } = entrance();
    assert.equal(reworded("r.temple_left.5.ache", 0, "8"), "r.temple_left.8.ache");
    assert.equal(reworded("r.temple_left.5.ache", 1, "sharp"), "r.temple_left.5.sharp");
    assert.equal(reworded("d.front.female.5.ache.1_2-3_4", 0, "0"), "d.front.female.0.ache.1_2-3_4");
    assert.equal(reworded("d.front.female.5.ache.1_2-3_4", 1, "cramp"), "d.front.female.5.cramp.1_2-3_4");
    assert.equal(regionMark("sternum"), `r.sternum.${AGREED.mark.usual}`);
    assert.equal(drawnMark("front", "female", "1_2-3_4"), `d.front.female.${AGREED.mark.usual}.1_2-3_4`);
    assert.equal(regionOf(regionMark("sternum")), "sternum");
    assert.equal(regionOf(drawnMark("front", "female", "1_2-3_4")), "");
});

test("links and files give a text, or none", () => {
    const { decoded, ofFile } = entrance();
    assert.equal(decoded("r.sternum.5.ache%7Er.sternum.6.ache"), "r.sternum.5.ache~r.sternum.6.ache");
    assert.equal(decoded("%"), "");
    assert.equal(ofFile('{"bodymap": "marks", "marks": "r.sternum.5.ache"}'), "r.sternum.5.ache");
    for (const text of ["", "{}", "null", "[]", "<html>"]) { assert.equal(ofFile(text), "", text); }
});
