import assert from "node:assert/strict";
import test from "node:test";

import { element, open } from "./page.mjs";

const PARTS = ["find-answer", "find-stage", "find-list"];
const QUESTION = "/_dash-update-component", OWN = { body: '{"output":"find-told.children"}' };

/** Find my pain with an answer to the question 1; what the network says is decided by the test. */
function finder() {
    const elements = Object.fromEntries(PARTS.map((id) => [id, element([], { dataset: { for: "1/0" } })]));
    elements["find-wait"] = element();
    const asker = { question: "1", asked: 0, taps: false, isOpen: true, open: () => asker.isOpen, tapped: () => asker.taps,
        wanted: () => Object.fromEntries(PARTS.map((id) => [id, `${asker.question}/0`])), again: () => { asker.asked += 1; } };
    const network = { came: [] };
    const page = open(["answers"], { elements, answer: () => new Promise((good, bad) => { network.came.push([good, bad]); }) });
    page.window.bodymapAnswers.begin(asker);
    const said = () => page.setTo("find-wait")["data-state"] || "";
    const answered = () => PARTS.forEach((id) => { elements[id].dataset.for = `${asker.question}/0`; });
    const behind = () => page.setTo("find-answer")["data-behind"] || "no";
    const mark = () => { asker.question = "2"; page.window.bodymapAnswers.look(); };
    const ask = (body = OWN, address = QUESTION) => { page.window.fetch(address, body).catch(() => {}); };
    const settle = () => new Promise((done) => setImmediate(done));
    return { ...page, asker, elements, network, said, answered, behind, mark, ask, settle, look: page.window.bodymapAnswers.look };
}

const ok = { ok: true, status: 200, clone: () => ({ arrayBuffer: () => Promise.resolve() }) };
const cut = { ok: true, status: 200, clone: () => ({ arrayBuffer: () => Promise.reject(new Error("cut off")) }) };

test("nothing is said while everything answers the present question", () => {
    const page = finder();
    page.pass(60000);
    assert.equal(page.said(), "");
    assert.equal(page.asker.asked, 0);
});

test("an answer to other marks goes away after a second, not before", () => {
    const page = finder();
    page.ask();
    page.mark();
    page.pass(900);
    assert.equal(page.said() + page.behind(), "no");
    page.pass(200);
    assert.equal(page.said(), "late");
    assert.equal(page.behind(), "yes");
    page.answered();
    page.look();
    assert.equal(page.said(), "");
    assert.equal(page.behind(), "no");
});

test("what comes within a second is never late", () => {
    const page = finder();
    page.ask();
    page.mark();
    page.pass(900);
    page.answered();
    page.look();
    page.pass(5000);
    assert.equal(page.times("find-wait"), 0);
});

test("a late picture alone is not said, since the answer is for these marks", () => {
    const page = finder();
    page.ask();
    page.mark();
    page.elements["find-answer"].dataset.for = "2/0";
    page.pass(5000);
    assert.equal(page.said(), "");
    assert.equal(page.behind(), "no");
});

for (const [how, come] of [["nobody answers", ([, bad]) => bad(new Error("no network"))],
    ["the server fails", ([good]) => good({ ...ok, ok: false, status: 500 })], ["the answer breaks off", ([good]) => good(cut)]]) {
    test(`when ${how} it is said at once, and asked again a second later`, async () => {
        const page = finder();
        page.ask();
        page.mark();
        come(page.network.came[0]);
        await page.settle();
        assert.equal(page.said(), "lost");
        assert.equal(page.behind(), "yes");
        assert.equal(page.asker.asked, 0);
        page.pass(1000);
        assert.equal(page.asker.asked, 1);
    });
}

test("it is asked again and again, ever more seldom, half a minute at most", async () => {
    const page = finder(), at = [];
    let time = 0;
    page.asker.again = () => { at.push(time); page.ask(); };
    page.ask();
    page.mark();
    for (let step = 0; step < 1500; step += 1) {
        page.network.came.splice(0).forEach(([, bad]) => bad(new Error("no network")));
        await page.settle();
        page.pass(100);
        time += 100;
    }
    const waits = at.slice(1).map((one, k) => one - at[k]);
    assert.ok(at[0] <= 1200, `first after ${at[0]}`);
    assert.ok(waits.every((wait, k) => k === 0 || wait >= waits[k - 1] - 200), `waits ${waits}`);
    assert.ok(waits.at(-1) >= 29000 && waits.at(-1) <= 31000, `waits ${waits}`);
});

test("a failure of the picture is said as such, and the answer stays", async () => {
    const page = finder();
    page.ask();
    page.mark();
    page.elements["find-answer"].dataset.for = "2/0";
    page.network.came[0][1](new Error("no network"));
    await page.settle();
    assert.equal(page.said(), "missed");
    assert.equal(page.behind(), "no");
});

test("an answer that comes after a failure ends the waiting", async () => {
    const page = finder();
    page.ask();
    page.mark();
    page.network.came[0][1](new Error("no network"));
    await page.settle();
    page.pass(1000);
    page.answered();
    page.look();
    assert.equal(page.said(), "");
    page.pass(60000);
    assert.equal(page.asker.asked, 1);
});

test("questions of other pages, and other addresses, are none of its business", async () => {
    const page = finder();
    page.ask({ body: '{"output":"explore-panel.children"}' });
    page.ask(OWN, "/assets/body/front.webp");
    page.network.came.forEach(([, bad]) => bad(new Error("no network")));
    await page.settle();
    assert.equal(page.said(), "");
});

test("what is on the way is not asked twice before half a minute", () => {
    const page = finder();
    page.ask();
    page.mark();
    page.pass(29000);
    assert.equal(page.asker.asked, 0);
    page.pass(3500);
    assert.equal(page.asker.asked, 1);
});

test("when nothing is on the way and no answer came, it is asked again", async () => {
    const page = finder();
    page.ask();
    page.network.came[0][0](ok);
    await page.settle();
    page.mark();
    page.pass(3500);
    assert.equal(page.asker.asked > 0, true);
});

test("a tap that waits counts as behind", async () => {
    const page = finder();
    page.asker.taps = true;
    page.look();
    page.pass(3500);
    assert.equal(page.said(), "missed");
});

test("another page is left in peace", () => {
    const page = finder();
    page.mark();
    page.asker.isOpen = false;
    page.pass(60000);
    assert.equal(page.said(), "");
    assert.equal(page.asker.asked, 0);
});

test("back on the network it is asked at once", async () => {
    const page = finder();
    page.ask();
    page.mark();
    page.network.came[0][1](new Error("no network"));
    await page.settle();
    page.happens("online", null);
    assert.equal(page.asker.asked, 1);
});

test("what is said is read out, the warning first", () => {
    const page = finder();
    page.document.querySelectorAll = (selector) => (selector.includes("data-when=late")
        ? [element([], { textContent: "Still asking." }), element([], { textContent: "If this is an emergency, call." })] : []);
    page.ask();
    page.mark();
    page.pass(1500);
    assert.equal(page.setTo("live").children, "If this is an emergency, call. Still asking.");
});
