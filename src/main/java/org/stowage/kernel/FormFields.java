package org.stowage.kernel;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form as a page sent it. Each is read as what it should be; what cannot be read is kept as a fault that
 * names its field, so that {@link #check} tells all of them at once. An empty field is null.
 */
public final class FormFields {

    private final MultivaluedMap<String, String> values;
    private final List<Problem.Fault> faults = new ArrayList<>();

    private FormFields(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    public static FormFields of(MultivaluedMap<String, String> values) {
        return new FormFields(values);
    }

    /** What makes the form count once. */
    public @Nullable String key() {
        return text("key");
    }

    public @Nullable String text(String name) {
        return stripped(values.getFirst(name));
    }

    /** Empty where nothing was entered. */
    public String textOrEmpty(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    public boolean flag(String name) {
        String text = text(name);
        return text != null && !text.equals("false");
    }

    public @Nullable Long number(String name) {
        return number("/" + name, text(name));
    }

    /** A number that stands in a row of the form. */
    public @Nullable Long number(String pointer, @Nullable String text) {
        return read(pointer, text, Long::valueOf, "1, 2, 3");
    }

    public @Nullable Integer smallNumber(String name) {
        return read("/" + name, text(name), Integer::valueOf, "1, 2, 3");
    }

    public @Nullable BigDecimal decimal(String name) {
        return read("/" + name, text(name), Exact.Amount::typed, "12.50");
    }

    public @Nullable LocalDate day(String pointer, @Nullable String text) {
        return read(pointer, text, day -> Era.check(LocalDate.parse(day), pointer), "2026-11-21");
    }

    public <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
        return read("/" + name, text(name), word -> DatabaseName.read(type, word), "");
    }

    /** Every value of a field that stands there several times, the empty ones too. */
    public List<@Nullable String> column(String name) {
        List<String> all = values.get(name);
        List<@Nullable String> column = new ArrayList<>();
        if (all != null) {
            all.forEach(value -> column.add(stripped(value)));
        }
        return column;
    }

    /** The lines of a text field, without empty ones. */
    public List<String> lines(String name) {
        return textOrEmpty(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public void fault(String pointer, ProblemType type, Object... what) {
        faults.add(Problem.fault(pointer, type, what));
    }

    /** @throws Problem with every fault found so far */
    public void check() {
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
    }

    private <T> @Nullable T read(String pointer, @Nullable String text, Function<String, T> reader, String example) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (Problem refused) {
            faults.addAll(refused.faults());
            return null;
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(pointer, KernelProblem.INVALID_VALUE, text.toLowerCase(Locale.ROOT), example);
            return null;
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
