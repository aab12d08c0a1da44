package org.stowage.outbound;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it comes in, by API or file: nothing in it is checked yet. Channel and channelOrderNo are its business key.
 *
 * @param warehouse code; needed where the sender may see several
 * @param type sale (default), exchange, resend, b2b
 * @param placedAt when the customer ordered; now when missing
 * @param shipBy deadline; 24 hours after placedAt when missing
 * @param customer the channel's customer id, by which a later return without order number is matched
 * @param ifShort keep (default: stored as {@code short}) or refuse (nothing stored)
 */
public record NewOrder(
        @Nullable String warehouse,
        @Nullable String channel,
        @Nullable String channelOrderNo,
        @Nullable String shop,
        @Nullable String type,
        @Nullable String relatedOrderNo,
        @Nullable Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant notBefore,
        @Nullable Instant shipBy,
        @Nullable Integer priority,
        @Nullable Recipient recipient,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String payment,
        @Nullable Money codAmount,
        @Nullable Money declaredValue,
        @Nullable String buyerRemark,
        @Nullable SellerNote sellerNote,
        @Nullable String giftMessage,
        @Nullable Invoice invoice,
        @Nullable String packingSlip,
        @Nullable String customer,
        @Nullable String ifShort,
        @Nullable List<@Nullable NewLine> lines) {

    /**
     * One line: the sku in any letter case. A kit becomes the lines of its parts.
     *
     * @param quantity whole units
     * @param unit a pack of the item that the quantity counts: case, pallet; base units when missing
     */
    public record NewLine(
            @Nullable Integer lineNo,
            @Nullable String sku,
            @Nullable BigDecimal quantity,
            @Nullable String lot,
            @Nullable Money price,
            @Nullable Boolean gift,
            @Nullable String note,
            @Nullable String unit) {

        public NewLine(
                @Nullable Integer lineNo,
                @Nullable String sku,
                @Nullable BigDecimal quantity,
                @Nullable String lot,
                @Nullable Money price,
                @Nullable Boolean gift,
                @Nullable String note) {
            this(lineNo, sku, quantity, lot, price, gift, note, null);
        }

        public static NewLine of(String sku, long quantity) {
            return new NewLine(null, sku, BigDecimal.valueOf(quantity), null, null, null, null);
        }
    }

    /** What the seller notes for the packer, with the channel's flag colour. */
    public record SellerNote(
            @Nullable String text, @Nullable String flag) {}

    /** The invoice that the buyer asked for. */
    public record Invoice(
            @Nullable String kind,
            @Nullable String title,
            @Nullable String taxNo) {}

    /** The least that a file knows of an order. */
    public static NewOrder of(
            String channel, String no, @Nullable Instant placedAt, @Nullable Recipient recipient, List<NewLine> lines) {
        return of(channel, no, placedAt, recipient, null, lines);
    }

    /** @param customer the channel's customer id */
    public static NewOrder of(
            String channel,
            String no,
            @Nullable Instant placedAt,
            @Nullable Recipient recipient,
            @Nullable String customer,
            List<NewLine> lines) {
        return new NewOrder(
                null,
                channel,
                no,
                null,
                null,
                null,
                placedAt,
                null,
                null,
                null,
                null,
                recipient,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                customer,
                null,
                List.copyOf(lines));
    }

    boolean refusesShort() {
        return "refuse".equals(ifShort);
    }
}
