package org.stowage.barcode;

/**
 * A symbol as one SVG path, one unit a module, its quiet zones included. A one-dimensional one is {@value #HEIGHT} high.
 *
 * @param bars the dark modules
 */
public record SymbolPath(int width, int height, String bars) {

    public static final int HEIGHT = 30;

    public static SymbolPath of(Modules symbol) {
        int tall = symbol.oneDimensional() ? HEIGHT : 1;
        int free = symbol.oneDimensional() ? 0 : symbol.quietZone();
        var bars = new StringBuilder();
        for (int y = 0; y < symbol.height(); y++) {
            int x = 0;
            while (x < symbol.width()) {
                int run = run(symbol, x, y);
                if (run > 0) {
                    bars.append("M%d %dh%dv%dh-%dz".formatted(x + symbol.quietZone(), y + free, run, tall, run));
                }
                x += Math.max(1, run);
            }
        }
        return new SymbolPath(symbol.fullWidth(), symbol.height() * tall + 2 * free, bars.toString());
    }

    /** How many dark modules stand side by side from here on. */
    private static int run(Modules symbol, int x, int y) {
        int end = x;
        while (symbol.isDark(end, y)) {
            end++;
        }
        return end - x;
    }
}
