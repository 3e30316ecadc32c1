// What comes to Find my pain from outside (the session's store, links, files) is read here; nothing unreadable gets in.
(function () {
    "use strict";
    const agreed = window.bodymapAgreed, MOST_UNDO = 40;
    // What the server would not read is not kept.
    const REGION = new RegExp("^" + agreed.mark.region + "$"), DRAWN = new RegExp("^" + agreed.mark.drawn + "$");
    let leftOut = false;

    /**
     * A whole number from 0 on; 0 for anything else.
     * @param {*} number
     * @returns {number}
     */
    function whole(number) {
        return Number.isInteger(number) && number >= 0 && number < agreed.most.number ? number : 0;
    }

    /**
     * The marks of a list that can be read.
     * @param {*} rows
     * @returns {Array<{key: number, text: string}>}
     */
    function sound(rows) {
        return (Array.isArray(rows) ? rows : []).filter((one) => one && whole(one.key) === one.key
            && typeof one.text === "string" && (REGION.test(one.text) || DRAWN.test(one.text)));
    }

    /** The marks of a session, with the steps that can be undone. */
    function soundMarks(kept) {
        const marks = sound(kept.marks).slice(0, agreed.most.marks), past = Array.isArray(kept.past) ? kept.past : [];
        leftOut = leftOut || marks.length < [].concat(kept.marks || []).length;
        return { marks: marks, past: past.map(sound).slice(-MOST_UNDO),
            next: Math.max(whole(kept.next), 1, ...marks.map((one) => one.key + 1)), turn: whole(kept.turn),
            view: typeof kept.view === "string" ? kept.view : "", fit: kept.fit === true, stamp: whole(kept.stamp) };
    }

    /** What was answered in a session. */
    function soundAnswers(kept) {
        const said = kept.said && typeof kept.said === "object" ? Object.entries(kept.said) : [];
        return { said: Object.fromEntries(said.filter((one) => typeof one[1] === "boolean")), needled: kept.needled === true,
            read: (Array.isArray(kept.read) ? kept.read : []).filter((flag) => typeof flag === "string"),
            batches: Math.min(whole(kept.batches), agreed.most.batches) || 1, stamp: whole(kept.stamp) };
    }

    /** A store of the session, mended before Dash reads it, whatever was written there. */
    function stored(id, mend) {
        let text = null, kept = null;
        try {
            text = sessionStorage.getItem(id);
            kept = JSON.parse(text);
        } catch (broken) { leftOut = text !== null; }
        const mended = mend(kept && typeof kept === "object" ? kept : {});
        try {
            if (text !== null && JSON.stringify(mended) !== text) { sessionStorage.setItem(id, JSON.stringify(mended)); }
        } catch (blocked) { /* then nothing is kept */ }
        return mended;
    }

    /**
     * A mark's text with another strength or kind.
     * @param {string} text
     * @param {number} place 0 for the strength, 1 for the kind.
     * @param {string} value Strength 0 to 10, or a kind of pain.
     * @returns {string}
     */
    function reworded(text, place, value) {
        const parts = text.split(".");
        parts[(parts[0] === "r" ? 2 : 3) + place] = value;
        return parts.join(".");
    }

    window.bodymapEntrance = {
        MOST_UNDO: MOST_UNDO,
        marks: () => stored("find-marks", soundMarks),
        answers: () => stored("find-answers", soundAnswers),
        /** Whether something that the session kept could not be read. */
        leftOut: () => leftOut,
        /**
         * Whether a mark's text can be read and names a place that exists.
         * @param {string} text
         * @param {{regions: Set<string>, views: Set<string>, figures: Set<string>}} known Their ids.
         * @returns {boolean}
         */
        readable: (text, known) => {
            const region = REGION.exec(text), drawn = DRAWN.exec(text);
            return Boolean(region ? known.regions.has(region[1])
                : drawn && known.views.has(drawn[1]) && known.figures.has(drawn[2]));
        },
        /** The region of a mark's text; empty for a drawn one. */
        regionOf: (text) => (REGION.exec(text) || ["", ""])[1],
        /** A new mark of a whole region, by its id with side. */
        regionMark: (region) => ["r", region, agreed.mark.usual].join("."),
        /** A new mark of a line, as ``bodymapDiagram.lineText`` writes it, drawn in a view of a figure. */
        drawnMark: (view, figure, line) => ["d", view, figure, agreed.mark.usual, line].join("."),
        reworded: reworded,
        /** What stands behind ``#m=`` in an address; empty when it is no text. */
        decoded: (text) => {
            try { return decodeURIComponent(text); } catch (broken) { return ""; }
        },
        /** The marks of a saved file, as in a link; empty when it holds none. */
        ofFile: (text) => {
            try { return String(JSON.parse(text).marks || ""); } catch (broken) { return ""; }
        },
    };
})();
