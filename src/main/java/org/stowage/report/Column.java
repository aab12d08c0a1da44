package org.stowage.report;

/**
 * One column of a table.
 *
 * @param name stable and English, for programs
 * @param head as people read it, with the unit
 * @param share of the width of the paper
 */
record Column(String name, String head, int share, Kind kind) {

    /** What its cells hold: it decides how paper draws them and which type a workbook gives them. */
    enum Kind {
        TEXT,
        /** Whole units, grams, parts in a hundred: at the right edge. */
        NUMBER,
        MONEY,
        DAY,
        TIME,
        /** A text that paper draws as Code 128 with the text under it. */
        BARCODE,
        /** Left to a pen. */
        PEN
    }

    boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.MONEY;
    }
}
