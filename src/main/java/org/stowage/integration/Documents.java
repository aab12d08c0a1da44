package org.stowage.integration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * The documents of one file, in the order in which they are complete. The file is read twice: once to its end, to see that
 * it can be read and how many rows each document has; then to hand out each document as soon as its last row is there. So
 * a file of any size and order needs memory for its keys only, and every run hands the documents out in the same order.
 */
final class Documents {

    private final TableFile file;
    private final Intake intake;
    private final Mapping mapping;
    private final Map<String, Integer> sizes = new HashMap<>();
    private long rows;

    Documents(TableFile file, Intake intake, Mapping mapping) {
        this.file = file;
        this.intake = intake;
        this.mapping = mapping;
        each(row -> {
            rows++;
            sizes.merge(key(row), 1, Integer::sum);
        });
    }

    long rows() {
        return rows;
    }

    long count() {
        return sizes.size();
    }

    void forEach(Consumer<ImportDocument> taker) {
        Map<String, List<ImportRow>> begun = new LinkedHashMap<>();
        each(row -> {
            String key = key(row);
            List<ImportRow> document = begun.computeIfAbsent(key, k -> new ArrayList<>());
            document.add(row);
            if (document.size() == Objects.requireNonNullElse(sizes.get(key), 0)) {
                begun.remove(key);
                taker.accept(new ImportDocument(key, document));
            }
        });
    }

    private String key(ImportRow row) {
        String key = intake.key(row);
        return key == null ? "#" + row.number() : key;
    }

    private void each(Consumer<ImportRow> taker) {
        @Nullable Header[] header = {null};
        file.read((number, cells) -> {
            Header known = header[0];
            if (known == null) {
                header[0] = Header.read(cells, intake.columns(), mapping);
            } else {
                taker.accept(known.row(number, cells));
            }
        });
        if (header[0] == null) {
            throw Problem.of(IntegrationProblem.FILE_EMPTY);
        }
    }
}
