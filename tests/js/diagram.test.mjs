import assert from "node:assert/strict";
import test from "node:test";

import { AGREED, open, plain } from "./page.mjs";

const { spot, lineText } = open(["diagram"]).window.bodymapDiagram;
const BOX = { left: 100, top: 50, width: 300, height: 600 }, FRAME = { width: 600, height: 1200 };

test("a spot of the screen is a spot of the picture, y down", () => {
    assert.deepEqual(plain(spot({ clientX: 100, clientY: 50 }, BOX, FRAME)), [0, 0]);
    assert.deepEqual(plain(spot({ clientX: 250, clientY: 200 }, BOX, FRAME)), [300, 300]);
    assert.deepEqual(plain(spot({ clientX: 400, clientY: 650 }, BOX, FRAME)), [600, 1200]);
});

test("beside the picture is its nearest edge", () => {
    assert.deepEqual(plain(spot({ clientX: 20, clientY: 900 }, BOX, FRAME)), [0, 1200]);
    assert.deepEqual(plain(spot({ clientX: 900, clientY: 10 }, BOX, FRAME)), [600, 0]);
});

test("a line is written point by point", () => {
    assert.equal(lineText([[1, 2], [30, 40], [5, 6]], 80), "1_2-30_40-5_6");
});

test("what fell beside is left out, and nothing is nothing", () => {
    assert.equal(lineText([null, [1, 2], null, [3, 4]], 80), "1_2-3_4");
    assert.equal(lineText([null], 80), "");
    assert.equal(lineText([], 80), "");
});

test("a dot is a line of two points, so that the server can draw it", () => {
    assert.equal(lineText([[7, 9]], 80), "7_9-8_9");
});

test("a long line keeps its course, its beginning and nearly its end", () => {
    for (const n of [80, 81, 159, 160, 161, 1000]) {
        const points = Array.from({ length: n }, (none, k) => [k, 2 * k]);
        const written = lineText(points, AGREED.most.points).split("-").map((one) => one.split("_").map(Number));
        assert.ok(written.length <= AGREED.most.points && written.length > AGREED.most.points / 2, `${n}: ${written.length}`);
        assert.deepEqual(written[0], [0, 0]);
        assert.ok(n - written.at(-1)[0] <= Math.ceil(n / AGREED.most.points), `the end of ${n} is lost`);
        assert.ok(written.every(([x, y]) => y === 2 * x));
    }
});

test("the longest line can be read again", () => {
    const grammar = new RegExp(`^${AGREED.mark.drawn}$`);
    const line = lineText(Array.from({ length: 5000 }, (none, k) => [k, k]), AGREED.most.points);
    assert.match(`d.front.female.${AGREED.mark.usual}.${line}`, grammar);
});
