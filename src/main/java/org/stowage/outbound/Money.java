package org.stowage.outbound;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a channel names it.
 *
 * @param amount written as text in JSON, so that no program rounds it
 * @param currency ISO 4217, for example CNY
 */
public record Money(
        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        @Nullable String currency) {}
