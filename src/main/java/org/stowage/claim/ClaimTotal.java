package org.stowage.claim;

import java.math.BigDecimal;

/** Claims with one carrier in one currency. @param running asked and neither refused, withdrawn nor paid yet */
public record ClaimTotal(
        String carrier,
        String currency,
        long claims,
        BigDecimal asked,
        BigDecimal running,
        BigDecimal accepted,
        BigDecimal paid,
        long refused) {}
