package org.stowage.shipping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.WeightRules;
import org.stowage.carrier.Address;
import org.stowage.carrier.BookedWeight;
import org.stowage.carrier.BookedWeights;
import org.stowage.carrier.Booking;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Charge;
import org.stowage.carrier.Piece;
import org.stowage.outbound.Recipient;
import org.stowage.site.Sender;
import org.stowage.site.Warehouses;
import org.stowage.waybill.WaybillRequest;

/** What a carrier is asked for a parcel, or for its way back. */
@ApplicationScoped
class ParcelBooking {

    private final Warehouses warehouses;
    private final WeightRules weights;
    private final BookedWeights booked;
    private final ObjectMapper json;

    ParcelBooking(Warehouses warehouses, WeightRules weights, BookedWeights booked, ObjectMapper json) {
        this.warehouses = warehouses;
        this.weights = weights;
        this.booked = booked;
        this.json = json;
    }

    /** Whether what the carrier was told of the parcel still holds, as far as its carrier minds. */
    boolean fits(WaybillRequest request, Carrier carrier, Weighing weighing) {
        List<Piece> told = read(request.booking(), Booking.class).pieces();
        Long grams = weighing.grams();
        if (told.size() != Math.max(1, weighing.boxes())) {
            return false;
        }
        return grams == null
                || booked.of(carrier) == BookedWeight.KEEP
                || !weights.of(request.warehouseId())
                        .isOff(told.stream().mapToLong(Piece::grams).sum(), grams);
    }

    /** @param boxes that the parcel consists of: the carrier may give each its own number under the first one's */
    Booking of(UUID id, Parcel parcel, PackOrder order, List<ParcelSql.Content> content, int boxes) {
        Address house = address(warehouses.byId(parcel.warehouseId()).sender());
        return new Booking(
                id,
                parcel.parcelNo(),
                service(parcel, order),
                house,
                customer(order),
                pieces(parcel, content, boxes),
                charge(order.codOf(parcel), order.currency()),
                charge(order.declaredValue(), order.currency()),
                false,
                null);
    }

    /** What the parcel was opened for, by its name; else the order's own. */
    static @Nullable String service(Parcel parcel, PackOrder order) {
        return parcel.service() == null ? order.ownService() : parcel.service();
    }

    /** The customer sends the goods of the parcel back; nothing is collected on that way. */
    Booking back(UUID id, Parcel parcel, PackOrder order, List<ParcelSql.Content> content) {
        Booking there = of(id, parcel, order, content, 1);
        return new Booking(
                id,
                parcel.parcelNo() + "-R",
                there.service(),
                there.to(),
                there.from(),
                there.pieces(),
                null,
                null,
                true,
                null);
    }

    private static List<Piece> pieces(Parcel parcel, List<ParcelSql.Content> content, int boxes) {
        Long weighed = parcel.grams();
        Long expected = Weights.sum(content);
        long grams = weighed != null ? weighed : expected == null ? 0 : expected;
        long units = content.stream().mapToLong(ParcelSql.Content::quantity).sum();
        String words = content.stream().map(ParcelSql.Content::name).distinct().collect(Collectors.joining("; "));
        int pieces = Math.max(1, boxes);
        return Collections.nCopies(pieces, new Piece(grams / pieces, null, words, units));
    }

    private Address customer(PackOrder order) {
        Recipient to = read(order.recipient(), Recipient.class);
        return new Address(
                to.name(),
                to.company(),
                to.phone(),
                to.email(),
                to.country(),
                to.province() == null ? to.state() : to.province(),
                to.city(),
                to.district(),
                to.address(),
                to.addressLine2(),
                to.postcode(),
                to.token(),
                to.tokenKind());
    }

    private static Address address(Sender from) {
        return new Address(
                from.name(),
                from.company(),
                from.phone(),
                null,
                from.country(),
                from.province(),
                from.city(),
                from.district(),
                from.address(),
                null,
                from.postcode(),
                null,
                null);
    }

    private static @Nullable Charge charge(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || amount.signum() <= 0 || currency == null ? null : new Charge(amount, currency);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
