package org.stowage.carrier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came back from a carrier's portal.
 *
 * @param csv with the columns reference and no
 * @param labels PDF files, each named by its number or reference
 */
public record PortalAnswer(
        @NotBlank @Size(max = 4_000_000) String csv,

        @Nullable @Size(max = DeskBookings.MOST) @Valid List<@NotNull Label> labels) {

    public record Label(
            @NotBlank @Size(max = 100) String name, @NotNull byte[] pdf) {

        boolean isOf(String no, String reference) {
            String bare = name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name.substring(0, name.length() - 4) : name;
            return bare.equalsIgnoreCase(no) || bare.equalsIgnoreCase(reference);
        }
    }

    List<Label> files() {
        return labels == null ? List.of() : labels;
    }
}
