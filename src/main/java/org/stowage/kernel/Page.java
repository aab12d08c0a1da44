package org.stowage.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor asks for the page behind this one; null: this is the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public static final int MOST = 500;

    /** @param key what the list is sorted by; the last one's is the next page's beginning */
    public static <T> Page<T> of(List<T> items, int limit, Function<T, String> key) {
        return new Page<>(items, items.size() < limit ? null : cursor(key.apply(items.getLast())));
    }

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }

    /** @throws Problem invalid-value for what is not 1 to {@value #MOST} */
    public static int size(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(KernelProblem.INVALID_VALUE, limit, "1.." + MOST).at("/limit");
        }
        return limit;
    }

    /** The key before the page; empty for the first one. */
    public static String after(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, cursor, "nextCursor").at("/cursor");
        }
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
