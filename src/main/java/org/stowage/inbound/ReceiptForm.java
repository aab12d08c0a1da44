package org.stowage.inbound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Quantity;

/** The sheet on which somebody writes down what comes, or what is all there now. */
final class ReceiptForm {

    private final FormFields form;

    private ReceiptForm(FormFields form) {
        this.form = form;
    }

    /** @throws org.stowage.kernel.Problem with every field that cannot be read */
    static NewReceipt read(FormFields form, String warehouse) {
        return new ReceiptForm(form).receipt(warehouse);
    }

    private NewReceipt receipt(String warehouse) {
        List<NewReceiptLine> lines = lines();
        boolean announced = "announced".equals(form.text("how"));
        form.check();
        return new NewReceipt(
                warehouse, form.text("receiptNo"), form.text("supplier"), form.text("orderNo"), announced, lines);
    }

    private List<NewReceiptLine> lines() {
        List<@Nullable String> skus = form.column("sku");
        List<NewReceiptLine> lines = new ArrayList<>();
        int last = last(skus);
        if (last < 0) {
            form.fault("/lines/0/sku", KernelProblem.MISSING_VALUE);
        }
        for (int row = 0; row <= last; row++) {
            String pointer = "/lines/" + row;
            String sku = skus.get(row);
            Long quantity = form.number(pointer + "/quantity", at("quantity", row));
            if (sku == null) {
                form.fault(pointer + "/sku", KernelProblem.MISSING_VALUE);
            }
            if (at("quantity", row) == null) {
                form.fault(pointer + "/quantity", KernelProblem.INVALID_QUANTITY, "", Quantity.MOST);
            }
            lines.add(new NewReceiptLine(
                    sku == null ? "" : sku,
                    quantity == null ? 0L : quantity,
                    at("location", row),
                    at("lot", row),
                    form.day(pointer + "/expiresOn", at("expiresOn", row)),
                    null,
                    null));
        }
        return lines;
    }

    // rows that nobody wrote into follow the last one that somebody did
    private int last(List<@Nullable String> skus) {
        int last = skus.size() - 1;
        while (last >= 0 && skus.get(last) == null && at("quantity", last) == null) {
            last--;
        }
        return last;
    }

    private @Nullable String at(String column, int row) {
        List<@Nullable String> values = form.column(column);
        return row < values.size() ? values.get(row) : null;
    }
}
