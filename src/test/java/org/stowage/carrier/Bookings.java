package org.stowage.carrier;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Consignments and accounts of tests. */
final class Bookings {

    private static final Address FROM = new Address(
            "张三丰", "清雅轩", "17006805888", null, "CN", "湖北省", "十堰市", "丹江口市", "公园路155号", null, "442700", null, null);

    private Bookings() {}

    static Booking of(String street, int boxes) {
        Address to = new Address(
                "郭襄阳", null, "18963828829", null, "CN", "湖北省", "襄阳市", "襄城区", street, null, "441000", null, null);
        List<Piece> pieces = IntStream.range(0, boxes)
                .mapToObj(box -> new Piece(1_250, new Piece.Size(300, 200, 100), "地毯", 2))
                .toList();
        return new Booking(UUID.randomUUID(), "W1-P000001", null, FROM, to, pieces, null, null, false, null);
    }

    static Booking one() {
        return of("环城东路122号", 1);
    }

    static Booking withMoney() {
        Booking plain = one();
        return new Booking(
                plain.requestId(),
                plain.reference(),
                null,
                plain.from(),
                plain.to(),
                plain.pieces(),
                new Charge(new BigDecimal("308.00"), "CNY"),
                new Charge(new BigDecimal("1000"), "CNY"),
                false,
                null);
    }

    /** With every field of the adapter's form filled, its secret that of the simulator. */
    static CarrierAccount account(CarrierLink link, URI endpoint, String secret) {
        Map<String, String> values = new HashMap<>();
        link.traits().fields().forEach(field -> values.put(field.name(), field.usual() == null ? "x" : field.usual()));
        values.put("checkword", secret);
        values.put("secret", secret);
        if (link.kind().equals("easypost")) {
            values.put("key", secret);
        }
        if (link.kind().equals("kuaidi100")) {
            values.put("template", "tpl");
        }
        return new CarrierAccount(
                1, new Carrier(1, "C", "C", link.kind(), "waybill-100x150", false, false), endpoint, values);
    }

    /** In memory what {@code carrier_reference} keeps in the database. */
    static CarrierReferences references() {
        Map<UUID, String> kept = new ConcurrentHashMap<>();
        Instant first = Instant.now();
        return new CarrierReferences() {
            @Override
            public Instant keep(UUID requestId, @Nullable String theirs) {
                if (theirs != null) {
                    kept.put(requestId, theirs);
                }
                return first;
            }

            @Override
            public Optional<String> of(UUID requestId) {
                return Optional.ofNullable(kept.get(requestId));
            }
        };
    }
}
