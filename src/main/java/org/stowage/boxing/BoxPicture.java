package org.stowage.boxing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stowage.boxing.Proposal.Laid;
import org.stowage.kernel.Texts;

/**
 * How units lie in a box, seen from above its near corner: each item has a number and a colour, explained below. Drawn
 * 360 units wide, so that a handheld shows it without zooming.
 */
public final class BoxPicture {

    private static final int WIDTH = 360;
    private static final int DRAWING = 250;
    private static final int ROW = 20;
    private static final int MOST_ROWS = 12;

    /** Told apart by people who see colours otherwise too (Okabe and Ito); the number says the same. */
    private static final List<String> COLOURS =
            List.of("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#999999");

    private final Packaging box;
    private final List<Laid> units;
    private final Locale language;
    private final Isometric view;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final StringBuilder svg = new StringBuilder();

    public BoxPicture(Packaging box, List<Laid> units, Locale language) {
        this.box = box;
        this.units = units;
        this.language = language;
        this.view = new Isometric(box, WIDTH, DRAWING);
        units.forEach(unit -> numbers.putIfAbsent(unit.sku(), numbers.size() + 1));
    }

    public String svg() {
        int height = 28 + DRAWING + ROW * Math.min(numbers.size(), MOST_ROWS + 1) + 8;
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" role=\"img\">",
                WIDTH, height);
        line("<title>%s</title>", escaped(text("picture", box.label(), units.size())));
        line("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        line("<text x=\"8\" y=\"20\" font-size=\"16\" font-weight=\"bold\">%s</text>", escaped(box.title()));
        outline(Isometric.BACK, "#f4f0e8");
        Isometric.backToFront(units).forEach(this::unit);
        legend();
        return svg.append("</svg>\n").toString();
    }

    private void unit(Laid unit) {
        int number = numbers.getOrDefault(unit.sku(), 0);
        String colour = COLOURS.get((number - 1) % COLOURS.size());
        double[] shades = {1, 0.85, 0.7};
        for (int face = 0; face < Isometric.FRONT.size(); face++) {
            line(
                    "<polygon points=\"%s\" fill=\"%s\" stroke=\"#333333\" stroke-width=\"0.8\"/>",
                    view.points(unit, Isometric.FRONT.get(face)), shaded(colour, shades[face]));
        }
        double[] middle = view.middleOfTop(unit);
        if (view.topIsReadable(unit)) {
            line(
                    "<text x=\"%.1f\" y=\"%.1f\" font-size=\"12\" text-anchor=\"middle\">%d</text>",
                    middle[0], middle[1] + 4, number);
        }
    }

    private void outline(List<int[]> faces, String colour) {
        Laid whole = new Laid("", 0, 0, 0, (int) box.lengthMm(), (int) box.widthMm(), (int) box.heightMm());
        for (int[] face : faces) {
            line(
                    "<polygon points=\"%s\" fill=\"%s\" stroke=\"#8a7a5c\" stroke-width=\"1.2\"/>",
                    view.points(whole, face), colour);
        }
    }

    private void legend() {
        List<String> skus = new ArrayList<>(numbers.keySet());
        int y = 28 + DRAWING + ROW;
        for (int i = 0; i < Math.min(skus.size(), MOST_ROWS); i++) {
            String sku = skus.get(i);
            long count = units.stream().filter(unit -> unit.sku().equals(sku)).count();
            line(
                    "<rect x=\"8\" y=\"%d\" width=\"14\" height=\"14\" fill=\"%s\" stroke=\"#333333\"/>",
                    y - 12, COLOURS.get(i % COLOURS.size()));
            line(
                    "<text x=\"28\" y=\"%d\" font-size=\"14\">%d: %d × %s</text>",
                    y, i + 1, count, escaped(shortened(sku)));
            y += ROW;
        }
        if (skus.size() > MOST_ROWS) {
            line(
                    "<text x=\"28\" y=\"%d\" font-size=\"14\">%s</text>",
                    y, escaped(text("picture.more", skus.size() - MOST_ROWS)));
        }
    }

    private String text(String key, Object... values) {
        return Texts.of("boxing", key, language, values);
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String shortened(String sku) {
        return sku.length() <= 32 ? sku : sku.substring(0, 31) + "…";
    }

    private static String shaded(String colour, double shade) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return String.format(
                Locale.ROOT, "#%02x%02x%02x", (int) ((rgb >> 16 & 255) * shade), (int) ((rgb >> 8 & 255) * shade), (int)
                        ((rgb & 255) * shade));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
