package org.stowage.report;

/**
 * Papers for the customs of another country. CN 22 and CN 23 are forms of the Universal Postal Union (Convention Manual,
 * forms of chapter 20), in English and French as it wants them.
 */
enum CustomsForm {
    /** On the parcel: up to 2 kg, 300 SDR and four lines. */
    CN22("cn22", 4, 9),
    /** With the parcel, for anything else. */
    CN23("cn23", 6, 8),
    /** What the buyer paid for what; goes with either. */
    INVOICE("commercial-invoice", 16, 10);

    private final String label;
    private final int rows;
    private final double rowMm;

    CustomsForm(String label, int rows, double rowMm) {
        this.label = label;
        this.rows = rows;
        this.rowMm = rowMm;
    }

    String label() {
        return label;
    }

    /** Lines of contents on a page. */
    int rows() {
        return rows;
    }

    /** Millimetres from one line to the next. */
    double rowMm() {
        return rowMm;
    }
}
