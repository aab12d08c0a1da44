package org.stowage.transfer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Condition;

/** Units of a transfer in one of its cartons. @param lpn empty: loose @param serials one on each line */
public record CartonContent(
        String lpn,
        String sku,
        String name,
        @Nullable String lot,
        @Nullable LocalDate expiresOn,
        long quantity,
        String serials,
        Condition condition) {

    public List<String> serialList() {
        return SerialText.read(serials);
    }
}
