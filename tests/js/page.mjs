// A page for tests: scripts of assets/ run in it one after the other, without a browser.  What they set is kept, what
// happens is said by the test, and time stands still until the test lets it pass.
import { readFileSync } from "node:fs";
import vm from "node:vm";

if (!process.env.AGREED) {
    throw new Error("run these tests by: python -m pytest tests/web/test_scripts.py (it hands over what Python says)");
}
/** What bodymap/web/agreed.py says. */
export const AGREED = JSON.parse(process.env.AGREED);

/** The scripts that Find my pain needs, in the order in which they are loaded. */
export const FIND = ["agreed", "answers", "diagram", "entrance", "find"];

/**
 * An element that knows its own selectors only.
 * @param {string[]} selectors Those that ``closest`` finds it by.
 * @param {Object} more Its other properties.
 */
export function element(selectors = [], more = {}) {
    const self = {
        dataset: {}, textContent: "", attributes: {}, focused: 0, tabIndex: -1,
        closest: (selector) => (selectors.includes(selector) ? self : null),
        querySelector: () => null, querySelectorAll: () => [],
        setAttribute: (name, value) => { self.attributes[name] = value; },
        hasAttribute: (name) => name in self.attributes,
        focus: () => { self.focused += 1; },
        ...more,
    };
    return self;
}

/** Timers that run when the test says so. */
function clock() {
    let now = 1000000, number = 0;
    const waiting = new Map();
    return {
        now: () => now,
        setTimeout: (run, wait = 0) => { waiting.set(++number, { at: now + wait, run: run }); return number; },
        clearTimeout: (key) => { waiting.delete(key); },
        /** Let some milliseconds pass. */
        pass: (wait) => {
            const end = now + wait;
            for (;;) {
                const next = [...waiting].filter(([, one]) => one.at <= end).sort((a, b) => a[1].at - b[1].at)[0];
                if (!next) { break; }
                waiting.delete(next[0]);
                now = next[1].at;
                next[1].run();
            }
            now = end;
        },
    };
}

function storage(kept) {
    return { getItem: (key) => (key in kept ? kept[key] : null), setItem: (key, value) => { kept[key] = String(value); } };
}

/**
 * Open a page and run scripts in it.
 * @param {string[]} scripts Names of files in assets/, without their ending.
 * @param {{address?: string, elements?: Object, selected?: Object, session?: Object, answer?: Function}} given The
 *     address, elements by id, elements by selector, what the session keeps, how the network answers.
 */
export function open(scripts, { address = "http://localhost/", elements = {}, selected = {}, session = {}, answer } = {}) {
    const time = clock(), heard = {}, set = [], url = new URL(address);
    const listen = (type, run) => { (heard[type] = heard[type] || []).push(run); };
    const agreed = element([], { textContent: process.env.AGREED });
    const location = { get href() { return url.href; }, get search() { return url.search; }, get hash() { return url.hash; },
        get pathname() { return url.pathname; }, origin: url.origin };
    const window = {
        dash_clientside: { no_update: "unchanged", set_props: (id, props) => { set.push([id, props]); } },
        addEventListener: listen, fetch: answer || (() => new Promise(() => {})), scrollTo: () => {}, print: () => {},
        setTimeout: time.setTimeout, clearTimeout: time.clearTimeout, setInterval: time.setTimeout, clearInterval: () => {},
    };
    const document = {
        body: element(), documentElement: element(), title: "", addEventListener: listen,
        getElementById: (id) => ({ agreed: agreed, ...elements })[id] || null,
        querySelector: (selector) => (selected[selector] || [])[0] || null,
        querySelectorAll: (selector) => selected[selector] || [],
    };
    document.activeElement = document.body;
    const context = vm.createContext({
        window, document, location, console, URL, URLSearchParams, JSON, Promise,
        history: { state: null, replaceState: (state, title, to) => { url.href = new URL(to, url).href; } },
        sessionStorage: storage(session), navigator: {}, fetch: window.fetch,
        matchMedia: () => ({ matches: false, addEventListener: () => {} }),
        getComputedStyle: () => ({ position: "static" }), requestAnimationFrame: (run) => run(),
        MutationObserver: class { observe() {} }, Date: { now: time.now },
        setTimeout: time.setTimeout, clearTimeout: time.clearTimeout,
    });
    scripts.forEach((name) => {
        vm.runInContext(readFileSync(new URL(`../../assets/${name}.js`, import.meta.url), "utf8"), context, { filename: name });
    });
    return {
        window, document, session, pass: time.pass,
        /** Something happens to an element. */
        happens: (type, target, more = {}) => {
            const event = { type, target, button: 0, detail: 1, isPrimary: true, preventDefault: () => {}, stopPropagation: () => {},
                ...more };
            (heard[type] || []).forEach((run) => run(event));
        },
        /** What an element was set to last, by the names of its properties. */
        setTo: (id) => Object.assign({}, ...set.filter((one) => one[0] === id).map((one) => one[1])),
        /** How often an element was set. */
        times: (id) => set.filter((one) => one[0] === id).length,
        goTo: (to) => { url.href = new URL(to, url).href; },
    };
}

/** What a value of the page says, as plain data of the test's own. */
export const plain = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
