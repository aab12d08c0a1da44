package org.stowage.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One line of the work at hand, beside the one thing that is to be done now: what else belongs into the parcel.
 *
 * @param done units of {@code of}
 * @param variant style, colour and size in words
 * @param image address of a picture
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
        String sku,
        String name,
        @Nullable String variant,
        long done,
        long of,
        @Nullable String image) {}
