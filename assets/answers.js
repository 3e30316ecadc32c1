// An answer belongs to the marks that it is for.  The parts of Find my pain carry in data-for the question that they answer.
// While one of them answers another question than the present one, the page says so, an answer to other marks goes away,
// emergency words stand in its place, and what failed is asked again.
(function () {
    "use strict";
    const LATE = 1000;                                          // ms after which an answer counts as late
    const GIVEN_UP = 30000;                                     // ms after which one that neither came nor failed is asked again
    const WAITS = [1000, 2000, 4000, 8000, 15000, 30000];       // ms before it is asked again; the last one stays
    const ANSWER = "find-answer";

    /**
     * What find.js tells of the present question.
     * @typedef {Object} Asker
     * @property {function(): boolean} open Whether Find my pain is open.
     * @property {function(): Object<string, string>} wanted By id of a part, the question that it should answer.
     * @property {function(): boolean} tapped Whether taps wait for their answer.
     * @property {function(): void} again Asks everything once more.
     */
    /** @type {Asker|null} */
    let asker = null;
    let since = 0, tries = 0, onTheWay = 0, settled = 0, looking = 0, asking = 0, said = "";
    /** "new" when something could not be answered, "repeated" when it was asked again since. */
    let failure = "";

    /** The marks and answers of a question, without the number of its repetition. */
    const marksOf = (question) => (question || "").split("/")[0];

    /**
     * How far the page is behind: "" when everything answers the present question, "part" when only the picture, the list or
     * a tap is behind, "answer" when the answer itself is for other marks.
     * @returns {string}
     */
    function behind() {
        const wanted = asker.wanted();
        const is = (id) => (document.getElementById(id) || { dataset: {} }).dataset.for;
        if (marksOf(is(ANSWER)) !== marksOf(wanted[ANSWER])) { return "answer"; }
        return asker.tapped() || Object.keys(wanted).some((id) => is(id) !== wanted[id]) ? "part" : "";
    }

    /** Compare the page with the present question, and say what is to be said. */
    function look() {
        if (!asker || !asker.open()) { rest(); return; }
        const state = behind();
        if (!state && failure !== "new") { rest(); tell(""); return; }
        since = since || Date.now();
        const waited = Date.now() - since, late = waited >= LATE;
        // Nothing is on the way any more, and what came was no answer: half of one, say.
        if (late && !failure && !onTheWay && Date.now() - settled >= LATE) { failure = "new"; }
        if (failure) { tell(state === "answer" ? "lost" : "missed"); } else { tell(late && state === "answer" ? "late" : ""); }
        clearTimeout(looking);
        looking = setTimeout(look, late ? LATE : LATE - waited + 1);
        const lost = failure === "new" || waited > GIVEN_UP * (tries + 1);
        if (lost && !asking) { asking = setTimeout(again, WAITS[Math.min(tries, WAITS.length - 1)]); }
    }

    /** Everything is answered: nothing is waited for. */
    function rest() {
        clearTimeout(looking);
        clearTimeout(asking);
        since = tries = looking = asking = 0;
        failure = "";
    }

    /** Ask everything once more; what then comes back decides what is said. */
    function again() {
        clearTimeout(asking);
        asking = 0;
        tries += 1;
        failure = failure && "repeated";
        if (asker && asker.open()) { asker.again(); }
        look();
    }

    /**
     * Show one of the states that the page holds words for, and read them out once.
     * @param {string} state "late", "lost", "missed", or "" for none.
     */
    function tell(state) {
        if (state === said || !document.getElementById("find-wait")) { return; }
        said = state;
        const set = window.dash_clientside.set_props;
        set("find-wait", { hidden: !state, "data-state": state });
        set(ANSWER, { "data-behind": state === "late" || state === "lost" ? "yes" : "no" });
        if (!state) { return; }
        const words = [...document.querySelectorAll("#find-wait .warning, #find-wait [data-when=" + state + "]")];
        set("live", { children: words.reverse().map((one) => one.textContent).join(" ") });
    }

    /** A question of this page could not be answered. */
    function notAnswered() {
        failure = "new";
        look();
    }

    // Every question goes through fetch: so what fails is known at once, and what is still on the way is not asked twice.
    const fetchIt = window.fetch;
    window.fetch = function (address, more) {
        const asked = fetchIt.apply(this, arguments);
        const own = /_dash-update-component/.test(String(address)) && /"find-/.test(String(more && more.body));
        if (own) {
            onTheWay += 1;
            asked.then((came) => (came.ok ? came.clone().arrayBuffer() : Promise.reject(came.status)))
                .then(() => false, () => true).then((broken) => {
                    onTheWay -= 1;
                    settled = Date.now();
                    if (broken) { notAnswered(); }
                });
        }
        return asked;
    };
    window.addEventListener("online", () => { if (failure) { tries = 0; again(); } });

    window.bodymapAnswers = {
        /** @param {Asker} finder */
        begin: (finder) => { asker = finder; said = ""; rest(); look(); },
        look: look,
        again: () => { tries = 0; again(); },
    };
})();
