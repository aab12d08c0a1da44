package org.stowage.barcode;

import java.util.BitSet;

/**
 * A drawn symbol in modules, without its quiet zone: the caller makes each module a whole number of printer dots and
 * keeps {@code quietZone} modules free on every side (left and right where it is one-dimensional; such a symbol is one
 * module high and stretched by the caller).
 */
public record Modules(int width, int height, int quietZone, boolean oneDimensional, BitSet dark) {

    public Modules {
        dark = (BitSet) dark.clone();
    }

    @Override
    public BitSet dark() {
        return (BitSet) dark.clone();
    }

    /** {@code x} from the left, {@code y} from the top; outside of the symbol all is light. */
    public boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && dark.get(y * width + x);
    }

    /** Width with both quiet zones: what has to fit into the label's field. */
    public int fullWidth() {
        return width + 2 * quietZone;
    }
}
