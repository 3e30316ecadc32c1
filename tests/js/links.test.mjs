// Links inside the app: what they keep of the present address, and what the filters of the evidence page write into it.
import assert from "node:assert/strict";
import test from "node:test";

import { AGREED, element, open } from "./page.mjs";

const LINK = "a[href^='/']";

/** Click a link of a page at an address; what the address becomes. */
function clicked(address, href, dataset = {}, more = {}) {
    const link = element([LINK], { href: new URL(href, "http://localhost").href, dataset, hasAttribute: () => false });
    const page = open(["address", "agreed", "bodymap", "following"], { address });
    page.happens("click", link, more);
    return page.setTo("url");
}

test("a link inside the app is followed without loading it again", () => {
    const url = clicked("http://localhost/?point=a", "/conditions?condition=x#top");
    assert.deepEqual({ ...url }, { pathname: "/conditions", search: "?condition=x", hash: "#top" });
});

test("with a key held down, or a download, it is the browser's", () => {
    assert.deepEqual({ ...clicked("http://localhost/", "/find", {}, { ctrlKey: true }) }, {});
    assert.deepEqual({ ...clicked("http://localhost/", "/find", {}, { metaKey: true }) }, {});
    assert.deepEqual({ ...clicked("http://localhost/", "/find", {}, { button: 1 }) }, {});
});

test("a link that keeps takes along what is kept and nothing else", () => {
    const all = AGREED.kept.map((name) => `${name}=x`).join("&");
    const url = clicked(`http://localhost/?point=a&view=front&${all}`, "/?muscle=b", { keep: "yes" });
    assert.deepEqual(Object.fromEntries(new URLSearchParams(url.search)),
        { muscle: "b", ...Object.fromEntries(AGREED.kept.map((name) => [name, "x"])) });
});

test("what a link says itself stands above what it would keep", () => {
    assert.equal(clicked("http://localhost/?point=a&side=left", "/?point=b&side=right", { keep: "yes" }).search, "?point=b&side=right");
});

for (const subject of AGREED.subjects) {
    test(`a switch changes its own part of an address with a ${subject}`, () => {
        const url = clicked(`http://localhost/?${subject}=now&figure=male&view=front`, `/?${subject}=then&view=back`, { change: "view" });
        assert.deepEqual(Object.fromEntries(new URLSearchParams(url.search)), { [subject]: "now", figure: "male", view: "back" });
    });
}

test("a switch to what needs no name takes the old one away", () => {
    assert.equal(clicked("http://localhost/?point=a&side=left", "/?point=a", { change: "side" }).search, "?point=a");
});

test("before anything is chosen a switch is a link like any other", () => {
    assert.equal(clicked("http://localhost/?figure=male", "/?point=a&view=back", { change: "view" }).search, "?point=a&view=back");
});

test("filters stand in the address, each under its name", () => {
    const page = open(["agreed", "reading"], { address: "http://localhost/evidence?voice=student&cited=yes" });
    page.window.dash_clientside.reading.keep(...AGREED.filters.map((name) => (name === "cited" ? "" : `my_${name}`)));
    const found = Object.fromEntries(new URLSearchParams(page.setTo("url").search));
    const chosen = AGREED.filters.filter((name) => name !== "cited").map((name) => [name, `my_${name}`]);
    assert.deepEqual(found, { voice: "student", ...Object.fromEntries(chosen) });
});

test("filters that change nothing leave the address alone", () => {
    const page = open(["agreed", "reading"], { address: "http://localhost/evidence?condition=x" });
    page.window.dash_clientside.reading.keep("x", "", "", "");
    assert.equal(page.times("url"), 0);
});
