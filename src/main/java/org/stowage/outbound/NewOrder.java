package org.stowage.outbound;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Pools;

/**
 * An order as it comes in, by API or file: nothing in it is checked yet. Channel and channelOrderNo are its business key.
 *
 * @param warehouse code; needed where the sender may see several
 * @param type sale (default), exchange, resend, b2b
 * @param placedAt when the customer ordered; now when missing
 * @param shipBy deadline; 24 hours after placedAt when missing
 * @param customer the channel's customer id, by which a later return without order number is matched
 * @param ifShort keep (default: stored as {@code short}) or refuse (nothing stored)
 * @param reserveMinutes not paid yet: its units are kept for so long, then it is cancelled; without it, or with paidAt, they
 *     are promised for good
 * @param promotion whose pool it may take from; without one that of its channel
 * @param sourced why this warehouse, where Stowage chose it; not part of what was sent
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
        @Nullable List<@Nullable NewLine> lines,
        @Nullable Integer reserveMinutes,
        @Nullable String promotion,
        @JsonIgnore @Nullable Sourced sourced) {

    /** An order like most: paid or payable, of no promotion. */
    public NewOrder(
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
        this(
                warehouse,
                channel,
                channelOrderNo,
                shop,
                type,
                relatedOrderNo,
                placedAt,
                paidAt,
                notBefore,
                shipBy,
                priority,
                recipient,
                carrier,
                service,
                payment,
                codAmount,
                declaredValue,
                buyerRemark,
                sellerNote,
                giftMessage,
                invoice,
                packingSlip,
                customer,
                ifShort,
                lines,
                null,
                null,
                null);
    }

    /**
     * One line: the sku in any letter case. A kit becomes the lines of its parts.
     *
     * @param quantity whole units
     * @param lot the one lot that it wants, known in the warehouse; whichever when missing
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

    /** Whose pools its lines may take from first. */
    String claimant() {
        return promotion == null || promotion.isBlank()
                ? Pools.channel(String.valueOf(channel))
                : Pools.promotion(promotion.strip());
    }

    /** Not in the warehouse that was chosen for it, if another one has all of it. */
    boolean refusesShort() {
        return "refuse".equals(ifShort) || sourced != null && sourced.another();
    }

    /** The same, with the reasons for the warehouse. */
    NewOrder sourced(Sourced reasons) {
        return new NewOrder(
                warehouse,
                channel,
                channelOrderNo,
                shop,
                type,
                relatedOrderNo,
                placedAt,
                paidAt,
                notBefore,
                shipBy,
                priority,
                recipient,
                carrier,
                service,
                payment,
                codAmount,
                declaredValue,
                buyerRemark,
                sellerNote,
                giftMessage,
                invoice,
                packingSlip,
                customer,
                ifShort,
                lines,
                reserveMinutes,
                promotion,
                reasons);
    }
}
