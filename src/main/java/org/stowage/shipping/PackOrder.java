package org.stowage.shipping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stowage.tariff.Level;

/**
 * An order as the packing desk needs it.
 *
 * @param recipient JSON
 * @param missing what nobody has picked yet, in words; null: nothing is missing
 * @param parcelAtDesk the one that is not closed yet; null: there is none
 * @param firstParcel of several: it collects the money
 * @param packingPlace the warehouse's first; null: there is none
 * @param bySerial of something that waits to be packed each unit has a number
 * @param sender the warehouse, JSON
 * @param timezone of the warehouse
 */
record PackOrder(
        long id,
        String orderNo,
        String status,
        @Nullable String carrier,
        @Nullable String service,
        String recipient,
        @Nullable String buyerRemark,
        @Nullable String sellerNote,
        @Nullable String giftMessage,
        @Nullable BigDecimal codAmount,
        @Nullable BigDecimal declaredValue,
        @Nullable String currency,
        @Nullable String missing,
        @Nullable Long parcelAtDesk,
        @Nullable Long firstParcel,
        @Nullable Long packingPlace,
        boolean bySerial,
        String sender,
        String timezone) {

    boolean hasNotes() {
        return filled(buyerRemark) || filled(sellerNote) || filled(giftMessage);
    }

    /** It is being fetched, or waits for a desk. */
    boolean isOnTheFloor() {
        return status.equals("released") || status.equals("picking") || status.equals("picked");
    }

    /** What is collected for this parcel: the whole amount by the first, nothing by the others. */
    @Nullable
    BigDecimal codOf(Parcel parcel) {
        return firstParcel == null || firstParcel == parcel.id() ? codAmount : null;
    }

    /** Nothing of it goes out any more. */
    boolean isOver() {
        return status.equals("cancelled") || status.equals("cancelling");
    }

    /** The carrier's word for a service; of no carrier named, how fast it should be is none. */
    @Nullable
    String ownService() {
        return !filled(carrier) && Level.read(service).isPresent() ? null : service;
    }

    /** Sent by this service of a carrier's. */
    PackOrder by(@Nullable String chosen) {
        return new PackOrder(
                id,
                orderNo,
                status,
                carrier,
                chosen,
                recipient,
                buyerRemark,
                sellerNote,
                giftMessage,
                codAmount,
                declaredValue,
                currency,
                missing,
                parcelAtDesk,
                firstParcel,
                packingPlace,
                bySerial,
                sender,
                timezone);
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
