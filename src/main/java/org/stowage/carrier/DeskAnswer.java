package org.stowage.carrier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number that somebody got from the carrier for a parcel.
 *
 * @param childNos of the further boxes, in their order
 * @param label PDF; in JSON base64
 */
public record DeskAnswer(
        @NotBlank @Pattern(regexp = DeskAnswer.NUMBER) String no,

        @Nullable @Size(max = 300) List<@NotNull @Pattern(regexp = DeskAnswer.NUMBER) String> childNos,

        byte @Nullable [] label) {

    /** What a Code 128 of a waybill holds. */
    static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9-]{3,39}";

    List<String> children() {
        return childNos == null ? List.of() : childNos;
    }
}
