package org.stowage.counting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Exact;
import org.stowage.kernel.MoneyText;

/**
 * What goods cost.
 *
 * @param amount text in JSON, with the digits of its currency
 * @param currency ISO 4217, for example CNY
 */
public record CountMoney(@Exact BigDecimal amount, String currency) {

    static @Nullable CountMoney of(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : new CountMoney(new BigDecimal(MoneyText.of(amount, currency)), currency);
    }
}
