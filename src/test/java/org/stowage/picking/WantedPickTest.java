package org.stowage.picking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;

class WantedPickTest {

    @Test
    void refusesAQuantityOfABillionDecimalsInOneSentence() {
        WantedPick tiny = new WantedPick("TEA-100", null, null, new BigDecimal("1E-999999999"), null);

        Problem refused = catchThrowableOfType(Problem.class, () -> WantedPick.choose(List.of(tiny), List.of()));

        assertThat(refused.getMessage()).startsWith("invalid-quantity").hasSizeLessThan(200);
        assertThat(refused.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/lines/0/quantity"));
    }
}
