package org.stowage.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Quantity;

/**
 * One whole act of a handheld that had no line.
 *
 * @param scanId made by the device (UUIDv7): the same id is the same act, however often it is sent
 * @param task of the {@link Plan}
 * @param item as read; null: the task is through (a counted place is closed, what was not counted is not there)
 * @param quantity how many of what {@code item} names; null without an item
 * @param serials those read, of an item that is kept by serial
 * @param firstAt when the first unit was seen, by the device's clock; null: as {@code happenedAt}
 * @param happenedAt when it was done, by the device's clock
 */
public record ReplayAct(
        @NotNull UUID scanId,
        @Nullable UUID session,
        @NotBlank @Size(max = 60) String task,
        @NotBlank @Size(max = 100) String location,
        @Nullable @Size(max = ScanRequest.LONGEST_RAW) String item,
        @Nullable @Size(max = 60) String lot,
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 60) String> serials,
        @Nullable @Min(0) @Max(Quantity.MOST) Long quantity,
        @Nullable @Size(max = 100) String tote,
        @Nullable Instant firstAt,
        @NotNull Instant happenedAt) {

    Instant begun() {
        return firstAt == null ? happenedAt : firstAt;
    }

    List<String> serialsOrNone() {
        return serials == null ? List.of() : serials;
    }
}
