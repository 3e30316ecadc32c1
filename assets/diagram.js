// Spots and lines on a picture of the body, in diagram pixels: whole numbers, x to the right, y down.
(function () {
    "use strict";

    /**
     * A spot of the screen on a picture.
     * @param {{clientX: number, clientY: number}} at In pixels of the window.
     * @param {{left: number, top: number, width: number, height: number}} box Where the picture stands there.
     * @param {{width: number, height: number}} frame Size of the diagram, in diagram pixels.
     * @returns {[number, number]} Diagram pixels; beside the picture, its nearest edge.
     */
    function spot(at, box, frame) {
        const within = (value, most) => Math.round(Math.min(Math.max(value, 0), 1) * most);
        return [within((at.clientX - box.left) / box.width, frame.width),
            within((at.clientY - box.top) / box.height, frame.height)];
    }

    /**
     * A drawn line as the end of a mark's text; a single spot becomes a dot of two points.
     * @param {Array<[number, number]|null>} spots Diagram pixels, at any number; what fell beside is null.
     * @param {number} most At most so many points are written, evenly chosen; the first is among them.
     * @returns {string} ``12_34-56_78``; empty when nothing was drawn.
     */
    function lineText(spots, most) {
        const drawn = spots.filter(Boolean);
        if (drawn.length === 1) { drawn.push([drawn[0][0] + 1, drawn[0][1]]); }
        const step = Math.ceil(drawn.length / most);
        return drawn.filter((one, k) => k % step === 0).map((one) => one.join("_")).join("-");
    }

    window.bodymapDiagram = { spot: spot, lineText: lineText };
})();
