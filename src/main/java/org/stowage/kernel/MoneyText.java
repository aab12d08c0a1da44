package org.stowage.kernel;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Amounts as people write them: 12.50 CNY, 1200 JPY. What has more digits than its currency is shown as it is, never rounded. */
public final class MoneyText {

    private static final int USUAL = 2;

    private MoneyText() {}

    /** @param currency three letters; empty: of several, or unknown */
    public static String of(BigDecimal amount, String currency) {
        BigDecimal plain = amount.stripTrailingZeros();
        int digits = digits(currency);
        return (plain.scale() < digits ? plain.setScale(digits) : plain).toPlainString();
    }

    /** Nothing for no amount. */
    public static String orNothing(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "" : of(amount, currency);
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return USUAL;
        }
    }
}
