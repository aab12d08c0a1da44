package org.stowage.printing;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The frames and marks of labels, read once: those of one design differ only by the marks that a label bears. */
final class LabelShapes {
    private static final int KEPT = 64;
    private static final Map<String, SVGDocument> LATEST = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SVGDocument> eldest) {
            return size() > KEPT;
        }
    };

    private LabelShapes() {}

    static SVGDocument of(LabelParts label) {
        synchronized (LATEST) {
            SVGDocument known = LATEST.get(label.shapes());
            if (known == null) {
                known = read(label);
                LATEST.put(label.shapes(), known);
            }
            return known;
        }
    }

    private static SVGDocument read(LabelParts label) {
        byte[] svg = label.shapes().getBytes(StandardCharsets.UTF_8);
        SVGDocument read = new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
        if (read == null) {
            throw PrintProblem.LABEL_SHAPES_WRONG.in(label.file(), 0);
        }
        return read;
    }
}
