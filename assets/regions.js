// Which region of the skin a spot of a picture shows, from a table that the server makes once for each view and figure
// (bodymap/body/region_table.py); it is fetched when somebody is about to tap.
(function () {
    "use strict";

    /**
     * What each cell of a diagram shows.
     * @typedef {Object} RegionTable
     * @property {number} width Of the diagram, in its pixels.
     * @property {number} height
     * @property {number} columns Of cells; they tile the diagram.
     * @property {number} rows
     * @property {Array<Array<string>>} places Region's id with side, and the side that a tap there means.
     * @property {Uint16Array} cells Row by row; 1 + place in places, 0 beside the body; rows * columns long.
     */

    /**
     * A table as it comes over the wire, unpacked.
     * @param {Object} written As a RegionTable, but with runs (number of a cell, how many such cells follow, and so on) for cells.
     * @returns {RegionTable}
     */
    function unpacked(written) {
        const cells = new Uint16Array(written.rows * written.columns);
        let end = 0;
        for (let k = 0; k < written.runs.length; k += 2) {
            const start = end;
            end += written.runs[k + 1];
            cells.fill(written.runs[k], start, end);
        }
        const { width, height, columns, rows, places } = written;
        return { width, height, columns, rows, places, cells };
    }

    /**
     * What lies under a spot.
     * @param {RegionTable} table
     * @param {number} x In diagram pixels, to the right.
     * @param {number} y In diagram pixels, down.
     * @returns {?{region: string, side: string}} null beside the body.
     */
    function placeAt(table, x, y) {
        const column = Math.floor(x / table.width * table.columns), row = Math.floor(y / table.height * table.rows);
        const inside = column >= 0 && column < table.columns && row >= 0 && row < table.rows;
        const found = inside ? table.cells[row * table.columns + column] : 0;
        return found ? { region: table.places[found - 1][0], side: table.places[found - 1][1] } : null;
    }

    /**
     * The small cross nearest to a spot.
     * @param {Array<Array>} crosses x, y in diagram pixels, and trigger point with side, such as "masseter_deep@left".
     * @param {number} x
     * @param {number} y
     * @param {number} reach How far it may be, in diagram pixels.
     * @returns {?{point: string, side: string}} null when none is in reach.
     */
    function crossAt(crosses, x, y, reach) {
        let found = null, nearest = reach;
        crosses.forEach((cross) => {
            const far = Math.hypot(cross[0] - x, cross[1] - y);
            if (far <= nearest) { nearest = far; found = { point: cross[2].split("@")[0], side: cross[2].split("@")[1] }; }
        });
        return found;
    }

    /** @type {Map<string, Promise<RegionTable>>} */
    const tables = new Map();

    /**
     * The table of an address, fetched once; what could not be fetched is fetched again when it is asked for again.
     * @param {string} address
     * @returns {Promise<RegionTable>}
     */
    function load(address) {
        if (!tables.has(address)) {
            const coming = fetch(address).then((came) => (came.ok ? came.json() : Promise.reject(new Error(came.status)))).then(unpacked);
            coming.catch(() => tables.delete(address));
            tables.set(address, coming);
        }
        return tables.get(address);
    }

    window.bodymapRegions = { unpacked, placeAt, crossAt, load };
})();
