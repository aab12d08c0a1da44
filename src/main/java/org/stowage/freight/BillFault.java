package org.stowage.freight;

import java.util.List;
import java.util.Locale;
import org.stowage.kernel.Texts;

/**
 * Why a row of a bill was not read.
 *
 * @param field the column as the file calls it; empty: the row as a whole
 * @param room whose text {@code code} is
 */
public record BillFault(long row, String field, String room, String code, List<String> said) {

    public String text(Locale language) {
        return Texts.of(room, code, language, said.toArray());
    }
}
