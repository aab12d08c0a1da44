package org.stowage.counting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A count by program: places to be counted, or a whole count that was made elsewhere.
 *
 * @param warehouse its code
 * @param scope what is counted, in the caller's words; null: that of its first location
 * @param blind null: true
 * @param assignees logins; none: whoever asks for work
 * @param locations to be counted, in walking order; none where there are lines
 * @param items skus: at these locations only these are counted; none: all
 * @param lines what was counted elsewhere; none where there are locations
 * @param post lines are booked at once, unless one of them waits for a decision
 */
public record CountDocument(
        @NotBlank String warehouse,
        @Nullable @Size(max = 200) String scope,
        @Nullable Boolean blind,
        @Nullable Boolean locks,
        @Nullable Boolean sealedUnits,
        @Nullable LocalDate dueOn,
        @Nullable @Size(max = 100) List<@NotBlank String> assignees,
        @Nullable @Size(max = 10_000) List<@NotBlank String> locations,
        @Nullable @Size(max = 500) List<@NotBlank String> items,
        @Nullable @Size(max = 10_000) List<@NotNull @Valid CountLine> lines,
        @Nullable Boolean post) {

    boolean isHandedIn() {
        return lines != null && !lines.isEmpty();
    }

    String scopeOr(String otherwise) {
        return scope == null || scope.isBlank() ? otherwise : scope.strip();
    }

    static <T> List<T> all(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
