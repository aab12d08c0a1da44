package org.stowage.printing;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.GlyphTable;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One font of the house, read at its first use: ten megabytes of Chinese are not loaded for a label in English. The
 * outlines come from the file itself, not from the system's font machinery, so every computer draws the same dots and a
 * container without font libraries works.
 */
final class LabelFont {
    private final String resource;
    private @Nullable Tables tables;

    /** The parts of the file that drawing needs; its raw bytes, held once more by the parser, are let go. */
    private record Tables(CmapLookup characters, GlyphTable glyphs, HorizontalMetricsTable widths, double em) {
        static Tables of(TrueTypeFont font) throws IOException {
            return new Tables(
                    font.getUnicodeCmapLookup(),
                    font.getGlyph(),
                    font.getHorizontalMetrics(),
                    1.0 / font.getUnitsPerEm());
        }
    }

    LabelFont(String resource) {
        this.resource = resource;
    }

    /** The glyph of the character, or null when this font does not have it. */
    synchronized @Nullable Glyph glyph(int codePoint) {
        try {
            Tables font = open();
            int id = font.characters().getGlyphId(codePoint);
            if (id == 0) {
                return null;
            }
            GlyphData data = font.glyphs().getGlyph(id);
            GeneralPath outline = data == null ? new GeneralPath() : data.getPath();
            outline.transform(AffineTransform.getScaleInstance(font.em(), -font.em()));
            return new Glyph(outline, font.widths().getAdvanceWidth(id) * font.em(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tables open() throws IOException {
        Tables known = tables;
        if (known == null) {
            try (InputStream in = LabelFont.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("The font " + resource + " is not in the jar");
                }
                known = Tables.of(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
            }
            tables = known;
        }
        return known;
    }
}
