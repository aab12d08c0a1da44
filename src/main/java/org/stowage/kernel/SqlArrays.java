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
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Columns of many rows as PostgreSQL arrays; nulls are kept. The type is that of the first value that is not null. */
final class SqlArrays {

    private SqlArrays() {}

    static Array of(Connection connection, Collection<?> values) throws SQLException {
        String type = values.stream()
                .filter(v -> v != null)
                .findFirst()
                .map(SqlArrays::type)
                .orElse("text");
        // the driver takes bytes in an array of byte arrays only, not in one of objects
        IntFunction<Object[]> shape = type.equals("bytea") ? byte[][]::new : Object[]::new;
        return connection.createArrayOf(
                type, values.stream().map(SqlArrays::element).toArray(shape));
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
