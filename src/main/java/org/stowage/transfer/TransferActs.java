package org.stowage.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Quantity;
import org.stowage.stock.Condition;

/** What is said with each act on a transfer. */
final class TransferActs {

    private TransferActs() {}

    /** @param lines fewer units than were asked for; a line that is not named is approved whole; null: all are */
    record Approve(@Nullable @Size(max = 500) List<@Valid @NotNull Approved> lines) {}

    record Approved(
            @Min(1) int lineNo, @Min(0) @Max(Quantity.MOST) long quantity) {}

    /**
     * @param lpn the carton or pallet that takes them; null: they stand loose at staging
     * @param lines null: all that is allocated
     */
    record Pick(
            @Nullable @Size(max = 40) String lpn,
            @Nullable @Size(max = 500) List<@Valid @NotNull PickLine> lines) {}

    /**
     * @param location null: wherever it is allocated
     * @param condition null: as the line says; of an item on several lines, the good ones
     */
    record PickLine(
            @NotBlank @Size(max = 60) String sku,
            @Nullable @Size(max = 60) String lot,
            @Nullable @Size(max = 60) String location,
            @Min(1) @Max(Quantity.MOST) long quantity,

            @Nullable @Size(max = 500)
            List<@NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String> serials,
            @Nullable Condition condition) {

        List<String> serialsOrNone() {
            return serials == null ? List.of() : serials;
        }
    }

    /**
     * @param into the pallet that it is put on
     * @param station whose printer gives its label and its list; null: the warehouse's shared one
     */
    record Pack(
            @NotBlank @Size(max = 40) String lpn,
            @Nullable @Min(1) @Max(10_000_000) Long grams,
            @Nullable @Size(max = 40) String into,
            @Nullable @Size(max = 40) String station) {}

    record Load(@NotBlank @Size(max = 40) String lpn) {}

    /**
     * Either a carton as it stands, with all that is still on its way in it, or lines.
     *
     * @param location null: the first dock
     * @param lpn beside lines: the carton that they were taken out of
     */
    record Receive(
            @Nullable @Size(max = 40) String lpn,
            @Nullable @Size(max = 60) String location,
            @Nullable @Size(max = 500) List<@Valid @NotNull ReceiveLine> lines) {}

    /**
     * @param condition null: as it was sent; units that were damaged on their way become a claim
     * @param over units beyond what was sent are taken too and become a claim; else they are refused
     */
    record ReceiveLine(
            @NotBlank @Size(max = 60) String sku,
            @Nullable @Size(max = 60) String lot,
            @Min(1) @Max(Quantity.MOST) long quantity,
            @Nullable Condition condition,
            @Nullable Boolean over,

            @Nullable @Size(max = 500)
            List<@NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String> serials) {

        List<String> serialsOrNone() {
            return serials == null ? List.of() : serials;
        }

        Condition as() {
            return condition == null ? Condition.GOOD : condition;
        }

        boolean isDamaged() {
            return condition != null && condition != Condition.GOOD;
        }

        boolean mayBeOver() {
            return Boolean.TRUE.equals(over);
        }
    }

    /**
     * @param location where units that turned up were put; null: the first dock
     * @param expiresOn of goods whose lot has another end here: which day is right
     */
    record Settle(
            @NotNull Settlement settlement,
            @Nullable @Size(max = 60) String location,
            @Nullable @Size(max = 500) String note,
            @Nullable LocalDate expiresOn) {}

    /** @param why for those who waited for it */
    record Cancel(@Nullable @Size(max = 500) String why) {}
}
