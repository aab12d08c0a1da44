package org.stowage.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which of a carrier's parcels stand where until it comes. A lane with several rules stands here several times.
 *
 * @param lane as it is written above the floor; @param carrier its code
 * @param service the carrier's, as orders name it; null: every one
 * @param region a country, province, state or city of the recipient, or how the postcode begins; null: every one
 */
public record Lane(
        @NotBlank @Pattern(regexp = "[\\p{L}\\p{N}._-]{1,20}")
        String lane,

        @NotBlank String carrier,
        @Nullable @Size(max = 60) String service,
        @Nullable @Size(max = 60) String region) {}
