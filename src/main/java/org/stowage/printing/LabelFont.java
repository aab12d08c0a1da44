package org.stowage.printing;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
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
    private @Nullable TrueTypeFont font;
    private @Nullable CmapLookup characters;

    LabelFont(String resource) {
        this.resource = resource;
    }

    /** The glyph of the character, or null when this font does not have it. */
    synchronized @Nullable Glyph glyph(int codePoint) {
        try {
            TrueTypeFont open = open();
            int id = characters == null ? 0 : characters.getGlyphId(codePoint);
            if (id == 0) {
                return null;
            }
            double em = 1.0 / open.getUnitsPerEm();
            GlyphData data = open.getGlyph().getGlyph(id);
            GeneralPath outline = data == null ? new GeneralPath() : data.getPath();
            outline.transform(AffineTransform.getScaleInstance(em, -em));
            return new Glyph(outline, open.getAdvanceWidth(id) * em, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrueTypeFont open() throws IOException {
        TrueTypeFont known = font;
        if (known == null) {
            try (InputStream in = LabelFont.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("The font " + resource + " is not in the jar");
                }
                known = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            }
            characters = known.getUnicodeCmapLookup();
            font = known;
        }
        return known;
    }
}
