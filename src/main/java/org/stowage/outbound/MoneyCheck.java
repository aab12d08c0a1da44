package org.stowage.outbound;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Quantity;

/** Amounts of one order: not negative, at most four decimals, all in one known currency. */
final class MoneyCheck {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000_000L);

    private final List<Fault> faults;
    private @Nullable String currency;

    MoneyCheck(List<Fault> faults) {
        this.faults = faults;
    }

    void amount(String pointer, @Nullable Money money) {
        if (money == null) {
            return;
        }
        BigDecimal amount = money.amount();
        if (amount == null) {
            faults.add(Problem.fault(pointer + "/amount", KernelProblem.MISSING_VALUE));
        } else if (amount.signum() < 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > 4) {
            faults.add(Problem.fault(pointer + "/amount", OrderProblem.INVALID_MONEY, Quantity.shown(amount)));
        }
        if (money.currency() == null) {
            faults.add(Problem.fault(pointer + "/currency", KernelProblem.MISSING_VALUE));
        } else if (!CURRENCIES.contains(money.currency())) {
            faults.add(Problem.fault(pointer + "/currency", OrderProblem.UNKNOWN_CURRENCY, money.currency()));
        } else if (currency == null) {
            currency = money.currency();
        } else if (!currency.equals(money.currency())) {
            faults.add(Problem.fault(pointer + "/currency", OrderProblem.MIXED_CURRENCIES, currency, money.currency()));
        }
    }
}
