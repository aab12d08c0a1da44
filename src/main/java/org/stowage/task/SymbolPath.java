package org.stowage.task;

import org.stowage.barcode.Modules;

/** A one-dimensional symbol as one SVG path, one unit a module, {@value #HEIGHT} high, its quiet zones included. */
record SymbolPath(int width, int height, String bars) {

    static final int HEIGHT = 30;

    static SymbolPath of(Modules symbol) {
        var bars = new StringBuilder();
        for (int x = 0; x < symbol.width(); x++) {
            if (symbol.isDark(x, 0)) {
                bars.append('M')
                        .append(x + symbol.quietZone())
                        .append(" 0h1v")
                        .append(HEIGHT)
                        .append("h-1z");
            }
        }
        return new SymbolPath(symbol.fullWidth(), HEIGHT, bars.toString());
    }
}
