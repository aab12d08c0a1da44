package org.stowage.carrier;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param currency ISO 4217
 */
public record Charge(BigDecimal amount, String currency) {}
