package org.stowage.report;

/** What a report is asked for as. */
enum Format {
    PDF("application/pdf", "inline"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment"),
    CSV("text/csv;charset=UTF-8", "attachment");

    final String type;
    final String disposition;

    Format(String type, String disposition) {
        this.type = type;
        this.disposition = disposition;
    }

    /** Part of an address that names one of them. */
    static final String NAMES = "{format:pdf|xlsx|csv}";

    static Format of(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    String ending() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
