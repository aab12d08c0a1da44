package org.stowage.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lays commands out on the pages of the design {@code command-sheet}: groups under a head each, three side by side; what does not fit goes on overleaf, a head never without its first row. Millimetres.
 */
final class CommandLayout {

    private static final double TOP = 14;
    private static final double BOTTOM = 260;
    private static final double HEAD = 9;
    private static final double GAP = 2;
    private static final double LEFT = 4;

    /** How the commands of a group stand side by side. */
    enum Grid {
        WORDS("commands", 3, 64.5, 28),
        NUMBERS("quantities", 3, 64.5, 23);

        private final String list;
        private final int columns;
        private final double width;
        private final double height;

        Grid(String list, int columns, double width, double height) {
            this.list = list;
            this.columns = columns;
            this.width = width;
            this.height = height;
        }
    }

    private final List<Map<String, List<Map<String, Object>>>> pages = new ArrayList<>();
    private double y = BOTTOM;

    /** @param commands what the design needs of each, without its place */
    void group(String head, Grid grid, List<Map<String, Object>> commands) {
        if (commands.isEmpty()) {
            return;
        }
        if (y + HEAD + grid.height > BOTTOM) {
            begin();
        }
        put("heads", Map.of("y", number(y), "word", head));
        y += HEAD;
        for (int i = 0; i < commands.size(); i += grid.columns) {
            if (y + grid.height > BOTTOM) {
                begin();
            }
            row(grid, commands.subList(i, Math.min(i + grid.columns, commands.size())));
        }
        y += GAP;
    }

    List<Map<String, List<Map<String, Object>>>> pages() {
        return List.copyOf(pages);
    }

    private void row(Grid grid, List<Map<String, Object>> commands) {
        double x = LEFT;
        for (Map<String, Object> command : commands) {
            Map<String, Object> placed = new LinkedHashMap<>(command);
            placed.put("x", number(x));
            placed.put("y", number(y));
            put(grid.list, placed);
            x += grid.width;
        }
        y += grid.height;
    }

    private void begin() {
        Map<String, List<Map<String, Object>>> page = new LinkedHashMap<>();
        page.put("heads", new ArrayList<>());
        page.put("commands", new ArrayList<>());
        page.put("quantities", new ArrayList<>());
        pages.add(page);
        y = TOP;
    }

    private void put(String list, Map<String, Object> entry) {
        Objects.requireNonNull(pages.getLast().get(list)).add(entry);
    }

    private static String number(double millimetres) {
        return Double.toString(millimetres);
    }
}
