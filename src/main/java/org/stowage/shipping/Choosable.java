package org.stowage.shipping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.Packaging;
import org.stowage.carrier.Charge;
import org.stowage.outbound.Recipient;
import org.stowage.site.Sender;
import org.stowage.tariff.Consignment;
import org.stowage.tariff.Destination;
import org.stowage.tariff.Measures;

/** An order's goods as the choice of a carrier sees them. */
@ApplicationScoped
class Choosable {

    private final ObjectMapper json;

    Choosable(ObjectMapper json) {
        this.json = json;
    }

    /** @param said without grams: what goods and boxes should weigh @param box null: nobody knows it */
    Consignment of(PackOrder order, List<ParcelCarrierSql.Line> lines, Weighing said, @Nullable Packaging box) {
        Long grams = said.grams();
        int boxes = Math.max(1, said.boxes());
        Charge insured = charge(order.declaredValue(), order.currency());
        return new Consignment(
                place(order),
                grams == null ? expected(lines, box == null ? 0 : box.grams() * boxes) : grams,
                grams != null,
                box == null ? null : new Measures(box.lengthMm(), box.widthMm(), box.heightMm()),
                boxes,
                charge(order.codAmount(), order.currency()),
                insured,
                insured == null ? charge(worth(lines), order.currency()) : insured,
                lines.isEmpty() ? null : lines.getFirst().channel(),
                lines.stream().map(ParcelCarrierSql.Line::owner).collect(Collectors.toUnmodifiableSet()),
                classes(lines),
                order.service(),
                today(order));
    }

    static LocalDate today(PackOrder order) {
        return LocalDate.ofInstant(Instant.now(), ZoneId.of(order.timezone()));
    }

    private Destination place(PackOrder order) {
        Recipient to = read(order.recipient());
        return Destination.of(
                to.country(),
                to.province() == null ? to.state() : to.province(),
                to.city(),
                to.district(),
                to.postcode(),
                Sender.read(order.sender()).country());
    }

    /** 0 where an item's weight is not known. */
    private static long expected(List<ParcelCarrierSql.Line> lines, long packed) {
        long sum = packed;
        for (ParcelCarrierSql.Line line : lines) {
            if (line.grams() == null || line.grams() == 0) {
                return 0;
            }
            sum += line.grams() * line.quantity();
        }
        return lines.isEmpty() ? 0 : sum;
    }

    private static @Nullable BigDecimal worth(List<ParcelCarrierSql.Line> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ParcelCarrierSql.Line line : lines) {
            if (line.price() == null) {
                return null;
            }
            sum = sum.add(line.price().multiply(BigDecimal.valueOf(line.quantity())));
        }
        return sum;
    }

    private static Set<String> classes(List<ParcelCarrierSql.Line> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.storageClass(), line.temperatureClass()))
                .filter(name -> name != null && !name.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Charge charge(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || amount.signum() <= 0 || currency == null ? null : new Charge(amount, currency);
    }

    private Recipient read(String recipient) {
        try {
            return json.readValue(recipient, Recipient.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
