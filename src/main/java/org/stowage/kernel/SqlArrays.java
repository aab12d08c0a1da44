package org.stowage.kernel;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of many rows as PostgreSQL arrays; nulls are kept. The type is that of the first value that is not null. */
final class SqlArrays {

    private SqlArrays() {}

    static Array of(Connection connection, Collection<?> values) throws SQLException {
        String type = null;
        for (Object value : values) {
            if (value != null) {
                type = type(value);
                break;
            }
        }
        // the driver takes bytes in an array of byte arrays only, not in one of objects
        Object[] elements = "bytea".equals(type) ? new byte[values.size()][] : new Object[values.size()];
        int index = 0;
        for (Object value : values) {
            elements[index++] = element(value);
        }
        return connection.createArrayOf(type == null ? "text" : type, elements);
    }

    private static String type(Object value) {
        return switch (value) {
            case Long ignored -> "bigint";
            case Integer ignored -> "int";
            case BigDecimal ignored -> "numeric";
            case Boolean ignored -> "boolean";
            case UUID ignored -> "uuid";
            case LocalDate ignored -> "date";
            case Instant ignored -> "timestamptz";
            case byte[] ignored -> "bytea";
            default -> "text";
        };
    }

    private static @Nullable Object element(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC).toString();
            case Enum<?> constant -> DatabaseName.of(constant);
            case LocalDate date -> date.toString();
            case null -> null;
            default -> value;
        };
    }
}
