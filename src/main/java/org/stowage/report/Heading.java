package org.stowage.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stowage.access.Actor;
import org.stowage.site.Warehouse;

/**
 * What stands over a document and at the foot of its pages.
 *
 * @param title name of the document
 * @param number of the document; empty: it has none
 * @param code drawn as Code 128 beside the title; empty: none
 * @param facts lines under it: warehouse, filter, who asked
 * @param printed instant, and the operator's name; empty for a paper that goes out of the house
 * @param zone in which its instants are written
 * @param language of the document's own words
 */
record Heading(
        String title, String number, String code, List<String> facts, Printed printed, ZoneId zone, Locale language) {

    /** @param by empty: nobody is named */
    record Printed(Instant at, String by) {}

    /** Of a document with a number, which is its barcode too; or of a list without. */
    static Heading of(Warehouse warehouse, Actor reader, String title, String number, List<String> facts) {
        List<String> lines = new ArrayList<>();
        lines.add(Papers.text("paper.warehouse", reader.language(), warehouse.code(), warehouse.name()));
        lines.addAll(facts);
        return new Heading(
                title,
                number,
                number.isEmpty() ? "" : "D-" + number,
                lines,
                new Printed(Instant.now(), reader.name()),
                warehouse.timezone(),
                reader.language());
    }

    /** The foot's last words. */
    String printedText() {
        String at = Papers.time(printed.at(), zone) + " " + zone.getId().replaceFirst("^Z$", "UTC");
        return printed.by().isEmpty()
                ? Papers.text("manifest.printed", language, at)
                : Papers.text("paper.printed-by", language, at, printed.by());
    }
}
