package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.site.Warehouse;
import org.stowage.stock.Condition;

/** The form of a correction, filled in by hand or by scanner, read as the document that a program would send. */
@ApplicationScoped
class DocumentForm {

    /** @param document with stand-ins for what could not be read: the form's faults name those fields */
    record Asked(Kind kind, NewDocument document) {}

    private static final List<String> COLUMNS = List.of("location", "lpn", "sku", "lot", "quantity", "counted");

    private final ScannedGoods scanned;

    DocumentForm(ScannedGoods scanned) {
        this.scanned = scanned;
    }

    Asked read(FormFields form, Warehouse at) {
        Kind kind = form.choice(Kind.class, "kind");
        Reason reason = form.choice(Reason.class, "reasonCode");
        if (form.text("kind") == null) {
            form.fault("/kind", KernelProblem.MISSING_VALUE);
        }
        if (form.text("reasonCode") == null) {
            form.fault("/reasonCode", KernelProblem.MISSING_VALUE);
        }
        Kind known = kind == null ? Kind.ADJUST : kind;
        return new Asked(
                known,
                new NewDocument(
                        at.code(),
                        reason == null ? Reason.MISBOOKED : reason,
                        form.text("note"),
                        lines(form, at, known)));
    }

    private List<NewLine> lines(FormFields form, Warehouse at, Kind kind) {
        int rows = form.column("sku").size();
        while (rows > 1 && isEmpty(form, rows - 1)) {
            rows--;
        }
        List<NewLine> lines = new ArrayList<>();
        for (int row = 0; row < Math.max(rows, 1); row++) {
            lines.add(line(form, at, kind, row));
        }
        return lines;
    }

    private static boolean isEmpty(FormFields form, int row) {
        return COLUMNS.stream().allMatch(column -> at(form, column, row) == null);
    }

    private NewLine line(FormFields form, Warehouse at, Kind kind, int row) {
        String pointer = "/lines/" + row;
        String sku = at(form, "sku", row);
        if (sku == null) {
            form.fault(pointer + "/sku", KernelProblem.MISSING_VALUE);
        }
        ScannedGoods.Read goods = sku == null ? new ScannedGoods.Read("", null, null) : scanned.goods(at.id(), sku);
        String lot = at(form, "lot", row);
        return new NewLine(
                ScannedGoods.place(at(form, "location", row)),
                goods.sku(),
                lot == null ? goods.lot() : lot,
                ScannedGoods.place(at(form, "lpn", row)),
                condition(form, "condition", row),
                at(form, "owner", row),
                form.number(pointer + "/quantity", at(form, "quantity", row)),
                kind == Kind.ADJUST ? form.number(pointer + "/counted", at(form, "counted", row)) : null,
                kind == Kind.CONVERT ? condition(form, "to", row) : null,
                serials(at(form, "serials", row), goods.serial()));
    }

    private static @Nullable List<String> serials(@Nullable String typed, @Nullable String ofLabel) {
        Stream<String> named = typed == null ? Stream.of() : Arrays.stream(typed.split("[\\s,;，；]+"));
        List<String> all = (typed == null ? Stream.ofNullable(ofLabel) : named).toList();
        return all.isEmpty() ? null : all;
    }

    private static @Nullable Condition condition(FormFields form, String column, int row) {
        String word = at(form, column, row);
        try {
            return word == null ? null : DatabaseName.read(Condition.class, word);
        } catch (IllegalArgumentException e) {
            form.fault("/lines/" + row + "/" + column, KernelProblem.INVALID_VALUE, word, "good, damaged");
            return null;
        }
    }

    private static @Nullable String at(FormFields form, String column, int row) {
        List<@Nullable String> values = form.column(column);
        return row < values.size() ? values.get(row) : null;
    }
}
