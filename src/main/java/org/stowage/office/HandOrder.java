package org.stowage.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.outbound.NewOrder;
import org.stowage.outbound.Recipient;

/** The form of an order by hand, read as the order that a program would send. */
final class HandOrder {

    /** The channel of what people write here. */
    static final String CHANNEL = "desk";

    private HandOrder() {}

    /** Without a number of its own the form's key is the order's business key. @throws Problem naming each field at fault */
    static NewOrder of(FormFields fields, ZoneId zone) {
        String own = fields.text("channelOrderNo");
        LocalDate shipBy = fields.day("/shipBy", fields.text("shipBy"));
        List<NewOrder.NewLine> lines = lines(fields);
        fields.check();
        return new NewOrder(
                null,
                CHANNEL,
                own == null ? fields.key() : own,
                null,
                null,
                null,
                null,
                null,
                null,
                shipBy == null ? null : shipBy.plusDays(1).atStartOfDay(zone).toInstant(),
                null,
                recipient(fields),
                fields.text("carrier"),
                null,
                null,
                null,
                null,
                fields.text("buyerRemark"),
                null,
                fields.text("giftMessage"),
                null,
                null,
                null,
                null,
                lines);
    }

    private static Recipient recipient(FormFields fields) {
        String country = fields.text("country");
        return new Recipient(
                fields.text("name"),
                fields.text("company"),
                fields.text("phone"),
                null,
                country == null ? null : country.toUpperCase(Locale.ROOT),
                null,
                fields.text("province"),
                fields.text("city"),
                null,
                fields.text("address"),
                null,
                fields.text("postcode"),
                null,
                null,
                null);
    }

    /** A row with one half only is a slip, an empty one is none. */
    private static List<NewOrder.NewLine> lines(FormFields fields) {
        List<@Nullable String> skus = fields.column("sku");
        List<@Nullable String> quantities = fields.column("quantity");
        List<NewOrder.NewLine> lines = new ArrayList<>();
        for (int i = 0; i < skus.size(); i++) {
            String sku = skus.get(i);
            String typed = i < quantities.size() ? quantities.get(i) : null;
            if (sku == null && typed == null) {
                continue;
            }
            if (sku == null) {
                fields.fault("/lines/" + i + "/sku", OfficeProblem.LINE_INCOMPLETE, i + 1);
            }
            BigDecimal quantity = quantity(fields, i, typed);
            lines.add(new NewOrder.NewLine(null, sku, quantity, null, null, null, null));
        }
        return lines;
    }

    private static BigDecimal quantity(FormFields fields, int row, @Nullable String typed) {
        if (typed == null) {
            return BigDecimal.ONE;
        }
        try {
            return new BigDecimal(typed);
        } catch (NumberFormatException e) {
            fields.fault("/lines/" + row + "/quantity", KernelProblem.INVALID_VALUE, typed, "1, 2, 3");
            return BigDecimal.ONE;
        }
    }
}
