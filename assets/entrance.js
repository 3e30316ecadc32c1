// What comes to Find my pain from outside (the session's store, links, files) is read here; nothing unreadable gets in.
(function () {
    "use strict";
    const MOST_MARKS = 60, MOST_UNDO = 40;
    // The same marks as in bodymap/matching/marks_text.py: what the server would not read is not kept.
    const HOW = "\\.\\d{1,2}\\.(?:ache|sharp|burning|numb_or_tingling|cramp)", POINT = "\\d{1,4}_\\d{1,4}";
    const REGION = new RegExp("^r\\.([a-z0-9_]+)" + HOW + "$");
    const DRAWN = new RegExp("^d\\.([a-z0-9_]+)\\.(?:female|male)" + HOW + "\\." + POINT + "(?:-" + POINT + "){0,79}$");
    let leftOut = false;

    /** A whole number from 0 on; 0 for anything else. */
    function whole(number) {
        return Number.isInteger(number) && number >= 0 && number < 1e9 ? number : 0;
    }

    /** The marks of a list that can be read. */
    function sound(rows) {
        return (Array.isArray(rows) ? rows : []).filter((one) => one && whole(one.key) === one.key
            && typeof one.text === "string" && (REGION.test(one.text) || DRAWN.test(one.text)));
    }

    /** The marks of a session, with the steps that can be undone. */
    function soundMarks(kept) {
        const marks = sound(kept.marks).slice(0, MOST_MARKS), past = Array.isArray(kept.past) ? kept.past : [];
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
            batches: Math.min(whole(kept.batches), 20) || 1, stamp: whole(kept.stamp) };
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

    window.bodymapEntrance = {
        marks: () => stored("find-marks", soundMarks),
        answers: () => stored("find-answers", soundAnswers),
        /** Whether something that the session kept could not be read. */
        leftOut: () => leftOut,
        /**
         * Whether a mark's text can be read and names a place that exists.
         * @param {string} text
         * @param {{regions: Set<string>, views: Set<string>}} known
         */
        readable: (text, known) => {
            const region = REGION.exec(text), drawn = DRAWN.exec(text);
            return Boolean(region ? known.regions.has(region[1]) : drawn && known.views.has(drawn[1]));
        },
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
