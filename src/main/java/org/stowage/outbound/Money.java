package org.stowage.outbound;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Exact;

/**
 * An amount as a channel names it.
 *
 * @param amount text in JSON, so that no program rounds it; a number is read too
 * @param currency ISO 4217, for example CNY
 */
public record Money(
        @Nullable @Exact BigDecimal amount, @Nullable String currency) {}
