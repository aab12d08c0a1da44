package org.stowage.integration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.Money;
import org.stowage.outbound.NewOrder;
import org.stowage.outbound.Recipient;

/**
 * The rows of one order number, read as an order. What belongs to the order as a whole may stand in every row or in the
 * first only; two rows that say different things are a fault. Of several times the earliest is taken: tills that print
 * line by line pass a minute in the middle of an order.
 */
record OrderDraft(ImportDocument document, String usualCurrency) {

    private static final List<String> OF_THE_ORDER = List.of(
            "warehouse",
            "shipBy",
            "name",
            "phone",
            "country",
            "province",
            "city",
            "district",
            "address",
            "postcode",
            "company",
            "email",
            "state",
            "token",
            "carrier",
            "service",
            "buyerRemark",
            "sellerNote",
            "codAmount",
            "paidAt",
            "type",
            "customer");

    NewOrder order() {
        OF_THE_ORDER.forEach(this::checkAgreement);
        ImportRow first = document.first();
        return new NewOrder(
                null,
                first.code("channel"),
                first.code("channelOrderNo"),
                null,
                text("type"),
                null,
                times("placedAt").min(Instant::compareTo).orElse(null),
                times("paidAt").findFirst().orElse(null),
                null,
                times("shipBy").findFirst().orElse(null),
                null,
                recipient(),
                text("carrier"),
                text("service"),
                null,
                cashOnDelivery(),
                null,
                text("buyerRemark"),
                text("sellerNote") == null ? null : new NewOrder.SellerNote(text("sellerNote"), null),
                null,
                null,
                null,
                text("customer"),
                null,
                document.live().stream().map(this::line).toList());
    }

    private NewOrder.NewLine line(ImportRow row) {
        return new NewOrder.NewLine(
                null,
                row.code("sku"),
                BigDecimal.valueOf(row.quantity("quantity")),
                null,
                money(row, "price"),
                row.yes("gift"),
                null,
                row.code("unit"));
    }

    private @Nullable Recipient recipient() {
        boolean known = Stream.of("name", "phone", "country", "city", "address", "token", "postcode", "email")
                .anyMatch(column -> text(column) != null);
        return !known
                ? null
                : new Recipient(
                        text("name"),
                        text("company"),
                        text("phone"),
                        text("email"),
                        text("country"),
                        text("state"),
                        text("province"),
                        text("city"),
                        text("district"),
                        text("address"),
                        null,
                        text("postcode"),
                        text("token"),
                        null,
                        null);
    }

    private @Nullable Money cashOnDelivery() {
        return document.live().stream()
                .map(row -> money(row, "codAmount"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Money money(ImportRow row, String column) {
        BigDecimal amount = row.decimal(column);
        return amount == null ? null : new Money(amount, row.text("currency", usualCurrency));
    }

    private Stream<Instant> times(String column) {
        return document.live().stream().map(row -> row.instant(column)).filter(Objects::nonNull);
    }

    private @Nullable String text(String column) {
        return document.live().stream()
                .map(row -> row.text(column))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void checkAgreement(String column) {
        String agreed = text(column);
        for (ImportRow row : document.live()) {
            String value = row.text(column);
            if (value != null && !value.equals(agreed)) {
                row.fault(column, IntegrationProblem.CONFLICTING_VALUE, value, String.valueOf(agreed));
            }
        }
    }
}
