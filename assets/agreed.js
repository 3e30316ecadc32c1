// What Python and these scripts agree on: bodymap/web/agreed.py writes it into the page, as data that nothing runs.
(function () {
    "use strict";
    /**
     * @typedef {Object} Agreed
     * @property {{region: string, drawn: string, between: string, usual: string}} mark Patterns of a mark's text (groups:
     *     the region, strength, kind; the view, figure, strength, kind, line), what stands between two marks, and how a new
     *     one ends.
     * @property {{marks: number, points: number, taps: number, batches: number, number: number}} most How many of each
     *     are kept; the first number that is too large.
     * @property {Object<string, string>} modes Words for each way to mark.
     * @property {string} parting What stands between the words of a place and its regions.
     * @property {string[]} subjects Parameters of an address that say what Explore shows.
     * @property {string[]} kept Those that a link inside the app takes along.
     * @property {string[]} filters Those of the evidence page.
     * @property {string[]} voices For whom a page is told; the first is the default.
     */
    /** @type {Agreed} */
    window.bodymapAgreed = JSON.parse(document.getElementById("agreed").textContent);
})();
