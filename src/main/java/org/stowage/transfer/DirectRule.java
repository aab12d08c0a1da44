package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much one person alone may move from one house to another by one act. */
@ApplicationScoped
class DirectRule {

    private final LineSql lines;
    private final BigDecimal mostValue;
    private final long mostUnits;

    /** @param mostUnits the same for units of items whose cost nobody knows */
    DirectRule(
            LineSql lines,
            @ConfigProperty(name = "stowage.transfer.alone-value", defaultValue = "1000") BigDecimal mostValue,
            @ConfigProperty(name = "stowage.transfer.alone-units", defaultValue = "100") long mostUnits) {
        this.lines = lines;
        this.mostValue = mostValue;
        this.mostUnits = mostUnits;
    }

    boolean needsSecond(long fromId, String no) {
        LineSql.Worth worth = lines.worth(fromId, no);
        return worth.value().compareTo(mostValue) > 0 || worth.unvalued() > mostUnits;
    }
}
