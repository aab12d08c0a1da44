package org.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource({
        "12.5000, CNY, 12.50",
        "12, CNY, 12.00",
        "1200.0000, JPY, 1200",
        "1.2345, CNY, 1.2345",
        "0.0000, '', 0.00",
        "3.5, RMBX, 3.50",
        "1.5, KWD, 1.500"
    })
    void amountsHaveTheDigitsOfTheirCurrency(BigDecimal amount, String currency, String shown) {
        assertThat(MoneyText.of(amount, currency)).isEqualTo(shown);
    }
}
