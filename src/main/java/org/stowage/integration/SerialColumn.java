package org.stowage.integration;

import java.util.List;

/** The column {@code serial}: one unit of an item that is kept by serial, in a row of its own. */
final class SerialColumn {

    private SerialColumn() {}

    /** Empty where the row names none. */
    static List<String> of(ImportRow row) {
        String serial = row.code("serial");
        if (serial == null) {
            return List.of();
        }
        if (row.quantity("quantity") != 1) {
            row.fault("serial", IntegrationProblem.SERIAL_OF_ONE_UNIT, serial);
        }
        return List.of(serial);
    }
}
