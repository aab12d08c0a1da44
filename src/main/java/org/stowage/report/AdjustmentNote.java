package org.stowage.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.adjustment.AdjustmentView;
import org.stowage.kernel.Texts;
import org.stowage.site.Warehouse;

/** The paper of an adjustment, conversion or scrap: what was asked, what it is worth, who asked, who approved, two boxes to sign. */
record AdjustmentNote(Warehouse warehouse, AdjustmentView document, Actor reader) implements Report {

    @Override
    public void write(Medium medium) {
        Words words = new Words(reader.language());
        medium.heading(
                Heading.of(warehouse, reader, its("kind." + document.kind()), document.adjustmentNo(), facts(words)));
        medium.table(
                "lines",
                List.of(
                        words.column("location", 16),
                        words.column("sku", 16),
                        words.column("name", 28),
                        words.column("lot", 12),
                        words.column("condition", 16),
                        words.number("units", 9)));
        for (AdjustmentView.Line line : document.lines()) {
            medium.row(
                    line.lpn() == null ? line.location() : line.location() + " " + line.lpn(),
                    line.sku(),
                    line.name(),
                    line.lot(),
                    condition(line),
                    line.quantity());
            if (!line.serials().isEmpty()) {
                medium.below(words.text("paper.serials", String.join(", ", line.serials())));
            }
        }
        medium.sum(
                words.text("paper.total"),
                null,
                null,
                null,
                null,
                document.lines().stream()
                        .mapToLong(AdjustmentView.Line::quantity)
                        .sum());
        medium.signatures(List.of(words.text("paper.sign-asked"), words.text("paper.sign-approved")));
        medium.end();
    }

    @Override
    public boolean isWide() {
        return false;
    }

    private List<String> facts(Words words) {
        List<String> facts = new ArrayList<>();
        facts.add(words.text("paper.state", its("status." + document.status())));
        facts.add(words.text("paper.reason", its("reason." + document.reasonCode())));
        facts.add(words.text("paper.asked", name(document.askedBy()), time(document.askedAt())));
        String decided = document.status().equals("rejected") ? "paper.rejected" : "paper.approved";
        if (document.decidedAt() != null) {
            facts.add(words.text(decided, name(document.decidedBy()), time(document.decidedAt())));
        }
        if (document.value() != null) {
            facts.add(words.text(
                    "paper.worth",
                    Papers.money(document.value().amount(), document.value().currency()),
                    document.value().currency()));
        }
        if (document.unvaluedUnits() > 0) {
            facts.add(words.text("paper.unvalued", document.unvaluedUnits()));
        }
        notes(words, facts);
        return facts;
    }

    private void notes(Words words, List<String> facts) {
        if (document.note() != null) {
            facts.add(words.text("paper.note", document.note()));
        }
        if (document.decisionNote() != null) {
            facts.add(words.text("paper.decision-note", document.decisionNote()));
        }
    }

    private String condition(AdjustmentView.Line line) {
        String found = its("condition." + line.condition());
        return line.to() == null ? found : found + " → " + its("condition." + line.to());
    }

    private String time(@Nullable Instant at) {
        return Papers.time(at, warehouse.timezone());
    }

    private static String name(@Nullable String login) {
        return login == null ? "Stowage" : login;
    }

    private String its(String key) {
        return Texts.of("adjustment", key.toLowerCase(Locale.ROOT), reader.language());
    }
}
