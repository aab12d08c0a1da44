package org.stowage.printing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fonts of the house in the order in which a character is looked for: Noto Sans, then Noto Sans SC, then an empty box. */
final class LabelFonts {
    static final LabelFonts HOUSE = new LabelFonts(
            List.of(new LabelFont("/fonts/NotoSans-Regular.ttf"), new LabelFont("/fonts/NotoSansSC-Regular.ttf")));

    // a day's names and addresses use some two thousand different characters
    private static final int KEPT = 4096;

    private final List<LabelFont> fonts;
    private final Map<Integer, Glyph> kept = new Latest();
    private final Map<Integer, Glyph> bold = new Latest();

    /** The characters that were drawn last. */
    private static final class Latest extends LinkedHashMap<Integer, Glyph> {
        private static final long serialVersionUID = 1;

        Latest() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Glyph> eldest) {
            return size() > KEPT;
        }
    }

    private LabelFonts(List<LabelFont> fonts) {
        this.fonts = fonts;
    }

    synchronized Glyph glyph(int codePoint) {
        Glyph known = kept.get(codePoint);
        if (known == null) {
            known = find(codePoint);
            kept.put(codePoint, known);
        }
        return known;
    }

    synchronized Glyph bold(int codePoint) {
        Glyph known = bold.get(codePoint);
        if (known == null) {
            known = glyph(codePoint).bold();
            bold.put(codePoint, known);
        }
        return known;
    }

    double width(String text) {
        return text.codePoints().mapToDouble(c -> glyph(c).advance()).sum();
    }

    private Glyph find(int codePoint) {
        for (LabelFont font : fonts) {
            @Nullable Glyph glyph = font.glyph(codePoint);
            if (glyph != null) {
                return glyph;
            }
        }
        return Glyph.box();
    }
}
