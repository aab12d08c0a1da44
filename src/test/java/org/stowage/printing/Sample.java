package org.stowage.printing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels of the house with the data that stands beside them. */
final class Sample {
    static final Labels LABELS = new Labels((@Nullable Path) null);
    static final String WAYBILL = "waybill-100x150";

    private Sample() {}

    static Map<String, Object> of(String name) {
        return LABELS.sample(name);
    }

    static Map<String, Object> with(String name, String key, Object value) {
        Map<String, Object> data = new LinkedHashMap<>(of(name));
        data.put(key, value);
        return data;
    }
}
