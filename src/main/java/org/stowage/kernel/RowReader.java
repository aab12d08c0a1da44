package org.stowage.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Rows into records: column {@code on_hand} is component {@code onHand}. Every component must have its column. */
abstract sealed class RowReader<T> {

    abstract T read(ResultSet row) throws SQLException;

    static <T> RowReader<T> of(Class<T> type, ResultSetMetaData columns) throws SQLException {
        return type.isRecord() ? new OfRecord<>(Shape.of(type), columns) : new OfColumn<>(type);
    }

    private static final class OfColumn<T> extends RowReader<T> {
        private final Class<T> type;

        OfColumn(Class<T> type) {
            this.type = type;
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // a null column is the caller's own question
        T read(ResultSet row) throws SQLException {
            return (T) column(row, 1, type);
        }
    }

    private static final class OfRecord<T> extends RowReader<T> {
        private final Shape<T> shape;
        private final int[] indexes;

        OfRecord(Shape<T> shape, ResultSetMetaData columns) throws SQLException {
            this.shape = shape;
            Map<String, Integer> byName = new HashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                byName.put(columns.getColumnLabel(i).replace("_", "").toLowerCase(Locale.ROOT), i);
            }
            this.indexes =
                    shape.components().stream().mapToInt(c -> index(byName, c)).toArray();
        }

        private int index(Map<String, Integer> byName, RecordComponent component) {
            Integer index = byName.get(component.getName().toLowerCase(Locale.ROOT));
            if (index == null) {
                throw new IllegalStateException("no column for " + component + " of " + shape.constructor());
            }
            return index;
        }

        @Override
        T read(ResultSet row) throws SQLException {
            Object[] values = new Object[indexes.length];
            for (int i = 0; i < indexes.length; i++) {
                values[i] = column(row, indexes[i], shape.components().get(i).getType());
            }
            try {
                return shape.constructor().newInstance(values);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Shape<T>(Constructor<T> constructor, List<RecordComponent> components) {

        private static final Map<Class<?>, Shape<?>> KNOWN = new ConcurrentHashMap<>();

        @SuppressWarnings("unchecked") // the map holds what was put in under the same class
        static <T> Shape<T> of(Class<T> type) {
            return (Shape<T>) KNOWN.computeIfAbsent(type, Shape::read);
        }

        private static <T> Shape<T> read(Class<T> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<T> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape<>(constructor, List.of(components));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object column(ResultSet row, int index, Class<?> type) throws SQLException {
        Object value = row.getObject(index);
        if (value == null) {
            return null;
        }
        if (type == long.class || type == Long.class) {
            return ((Number) value).longValue();
        }
        if (type == int.class || type == Integer.class) {
            return ((Number) value).intValue();
        }
        if (type == Instant.class) {
            return row.getObject(index, OffsetDateTime.class).toInstant();
        }
        if (type == String.class) {
            return row.getString(index);
        }
        if (type.isEnum()) {
            return DatabaseName.read((Class) type, row.getString(index));
        }
        if (type == boolean.class || type == Boolean.class || type == BigDecimal.class || type == byte[].class) {
            return value;
        }
        if (type.isArray() || type == List.class) {
            Object array = row.getArray(index).getArray();
            return type == List.class ? List.of((Object[]) array) : array;
        }
        return row.getObject(index, type);
    }
}
