package org.stowage.counting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Condition;

/**
 * One counted quantity, by the codes that people use.
 *
 * @param lpn pallet, tote or carton that holds the units; null: loose
 * @param condition null: good
 * @param owner code; null: own stock
 * @param quantity 0: none is there
 * @param countedAt when it was counted, on paper or elsewhere; null: now
 */
public record CountLine(
        @NotBlank String location,
        @NotBlank String sku,
        @Nullable @Size(max = 60) String lot,
        @Nullable String lpn,
        @Nullable Condition condition,
        @Nullable String owner,
        @NotNull Long quantity,
        @Nullable Instant countedAt,
        @Nullable @Size(max = 500) List<@NotBlank String> serials) {

    Seen seen() {
        return countedAt == null ? new Seen.Now() : new Seen.Earlier(countedAt, countedAt, 0);
    }

    List<String> serialsOrNone() {
        return serials == null ? List.of() : serials;
    }
}
