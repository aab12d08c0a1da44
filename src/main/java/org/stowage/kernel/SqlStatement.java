package org.stowage.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One statement on its way: bind, then {@link #list}, {@link #one}, {@link #optional} or {@link #update}. */
public final class SqlStatement {

    /** Rows that {@link #each} has in memory. */
    private static final int AT_ONCE = 500;

    private final Sql sql;
    private final NamedSql named;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    SqlStatement(Sql sql, NamedSql named) {
        this.sql = sql;
        this.named = named;
    }

    /**
     * Binds by name. Instants become timestamptz, enums their lower-case name, {@code long[]}, {@code int[]},
     * {@code String[]} and lists of numbers or texts become arrays (for {@code = any(:ids)} and {@code unnest}).
     */
    public SqlStatement bind(String name, @Nullable Object value) {
        if (!named.names().contains(name)) {
            throw new IllegalArgumentException("no parameter :" + name + " in " + named.text());
        }
        values.put(name, value);
        return this;
    }

    /** Rows as records (by component name) or, for a one-column result, as Long, Integer, String, Boolean, Instant... */
    public <T> List<T> list(Class<T> type) {
        return query(rows -> {
            RowReader<T> reader = named.reader(type, rows.getMetaData());
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        });
    }

    /**
     * Rows one by one, few of them in memory at a time: for reports of any length. Within a transaction only; outside of one
     * the driver would fetch all of them at once.
     */
    public <T> void each(Class<T> type, Consumer<? super T> taker) {
        sql.run(connection -> {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("rows come one by one within a transaction only: " + named.text());
            }
            try (PreparedStatement statement = prepare(connection)) {
                statement.setFetchSize(AT_ONCE);
                try (ResultSet rows = statement.executeQuery()) {
                    RowReader<T> reader = named.reader(type, rows.getMetaData());
                    while (rows.next()) {
                        taker.accept(reader.read(rows));
                    }
                }
            }
            return type;
        });
    }

    public <T> Optional<T> optional(Class<T> type) {
        List<T> found = list(type);
        if (found.size() > 1) {
            throw new IllegalStateException("more than one row: " + named.text());
        }
        return found.stream().findFirst();
    }

    public <T> T one(Class<T> type) {
        return optional(type).orElseThrow(() -> new IllegalStateException("no row: " + named.text()));
    }

    /** @return how many rows were written; a caller that expects a number checks it */
    public int update() {
        return sql.run(connection -> {
            try (PreparedStatement statement = prepare(connection)) {
                return statement.executeUpdate();
            }
        });
    }

    private <T> T query(Rows<T> rows) {
        return sql.run(connection -> {
            try (PreparedStatement statement = prepare(connection);
                    ResultSet result = statement.executeQuery()) {
                T read = rows.read(result);
                if (FewRows.isAct() && isMany(read)) {
                    planAsUsual(connection);
                }
                return read;
            }
        });
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text(connection));
        try {
            int index = 1;
            for (String name : named.names()) {
                if (!values.containsKey(name)) {
                    throw new IllegalStateException(":" + name + " is not bound in " + named.text());
                }
                set(connection, statement, index++, values.get(name));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private String text(Connection connection) throws SQLException {
        if (!FewRows.isAct()) {
            return named.text();
        }
        for (Object value : values.values()) {
            if (isMany(value)) {
                planAsUsual(connection);
                return named.text();
            }
        }
        return named.fewRows();
    }

    private static void planAsUsual(Connection connection) throws SQLException {
        try (Statement usual = connection.createStatement()) {
            usual.execute(FewRows.PLANNED_AS_USUAL);
        }
        FewRows.leave();
    }

    private static boolean isMany(@Nullable Object value) {
        return switch (value) {
            case Collection<?> several -> several.size() > FewRows.MOST;
            case long[] numbers -> numbers.length > FewRows.MOST;
            case Object[] several -> several.length > FewRows.MOST;
            case null, default -> false;
        };
    }

    private static void set(Connection connection, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(index, DatabaseName.of(constant));
            case long[] numbers -> statement.setArray(index, connection.createArrayOf("bigint", box(numbers)));
            // what is empty has no type of its own: the statement's own says which array it is
            case Collection<?> several when several.isEmpty() -> statement.setObject(index, "{}", Types.OTHER);
            case Collection<?> several -> statement.setArray(index, SqlArrays.of(connection, several));
            case Object[] several -> statement.setArray(index, SqlArrays.of(connection, List.of(several)));
            case byte[] bytes -> statement.setBytes(index, bytes);
            default -> statement.setObject(index, value);
        }
    }

    private static Object[] box(long[] numbers) {
        Object[] boxed = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            boxed[i] = numbers[i];
        }
        return boxed;
    }

    private interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
