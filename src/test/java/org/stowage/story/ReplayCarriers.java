package org.stowage.story;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.stowage.Api;
import org.stowage.carrier.Address;
import org.stowage.carrier.Booking;
import org.stowage.carrier.CarrierLinks;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.Piece;
import org.stowage.site.Warehouses;

/** Accounts at carriers, and numbers that come by hand and by file. */
final class ReplayCarriers {

    private ReplayCarriers() {}

    static void samples(Map<String, Function<ReplayYard, ReplaySamples.Call>> samples) {
        samples.put(
                "PUT /api/v1/carriers/{code}/account",
                yard -> new ReplaySamples.Call(
                        "/api/v1/carriers/" + carrier(yard, "sf") + "/account",
                        Map.of("values", Map.of("customer", "C", "checkword", "W", "monthly-card", "M"))));
        samples.put("POST /api/v1/carriers/{code}/bookings/{reference}", yard -> {
            String code = carrier(yard, "manual");
            return new ReplaySamples.Call(
                    "/api/v1/carriers/" + code + "/bookings/" + waiting(yard, code), Map.of("no", yard.fresh("HAND")));
        });
        samples.put("POST /api/v1/carriers/{code}/bookings/file", yard -> {
            String code = carrier(yard, "file");
            String csv = "reference,no\r\n" + waiting(yard, code) + "," + yard.fresh("FILE");
            return new ReplaySamples.Call(
                    "/api/v1/carriers/" + code + "/bookings/file?warehouse=" + ReplayYard.HOUSE,
                    Map.of("csv", csv, "labels", List.of()));
        });
    }

    private static String carrier(ReplayYard yard, String kind) {
        String code = yard.fresh("CARRIER");
        Api.asAdministrator()
                .body(Map.of("code", code, "name", "x", "kind", kind))
                .post("/api/v1/carriers")
                .then()
                .statusCode(201);
        return code;
    }

    /** A parcel that a worker of shipping would have asked for. */
    private static String waiting(ReplayYard yard, String code) {
        String reference = ReplayYard.HOUSE + "-" + yard.fresh("P");
        CarrierLinks links = Arc.container().instance(CarrierLinks.class).get();
        var carrier = Arc.container().instance(Carriers.class).get().get(code);
        long house = Arc.container()
                .instance(Warehouses.class)
                .get()
                .scoped(ReplayYard.HOUSE)
                .id();
        links.of(carrier)
                .book(
                        links.account(house, carrier),
                        new Booking(
                                UUID.randomUUID(),
                                reference,
                                null,
                                Address.UNKNOWN,
                                Address.UNKNOWN,
                                List.of(new Piece(100, null, "x", 1)),
                                null,
                                null,
                                false,
                                null));
        return reference;
    }
}
