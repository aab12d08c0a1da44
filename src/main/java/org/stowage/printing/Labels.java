package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The label desk: a design's name and the data of a parcel, an item, a location or a tote go in, a drawn label comes out.
 * The same design and data give the same dots on every computer. Data is a tree of maps, lists, texts, numbers and
 * booleans, as read from JSON; what a label needs stands in its {@code *.sample.json}. Names and telephone numbers are
 * printed as given: whoever gives the data masks them. A label that cannot be drawn truly is a {@link org.stowage.kernel.Problem}.
 */
@ApplicationScoped
public class Labels {
    private final LabelFiles files;

    @Inject
    Labels(@ConfigProperty(name = "stowage.home") Optional<String> home) {
        this(Path.of(home.orElse(System.getProperty("user.home") + "/.stowage")));
    }

    /** Labels of the jar, and those of the folder {@code labels} under the given home in front of them. */
    public Labels(@Nullable Path home) {
        this.files = new LabelFiles(home == null ? null : home.resolve("labels"));
    }

    /** The label as printer dots. 203 dpi means 8 dots per millimetre, as the makers of print heads build it. */
    public LabelImage render(String name, Map<String, ?> data, int dpi) {
        return draw(files.template(name).parts(data), dpi);
    }

    /** How much paper the label takes. */
    LabelParts.Size size(String name, Map<String, ?> data) {
        return files.template(name).parts(data).size();
    }

    static LabelImage draw(LabelParts label, int dpi) {
        double dotsPerMm = dotsPerMm(dpi);
        int width = (int) Math.round(label.size().width() * dotsPerMm);
        int height = (int) Math.round(label.size().height() * dotsPerMm);
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        Set<String> missing = LabelPainter.paint(label, graphics, dotsPerMm);
        graphics.dispose();
        return new LabelImage(grey, label.size(), dpi, List.copyOf(missing));
    }

    /** The label as a picture for a screen. */
    public byte[] png(String name, Map<String, ?> data, int dpi) {
        return render(name, data, dpi).png();
    }

    /** Labels of one design as a PDF of shapes, in the given order. */
    public byte[] pdf(String name, List<? extends Map<String, ?>> data, PdfPaper paper) {
        try (LabelSheet sheet = sheet(paper)) {
            data.forEach(label -> sheet.add(name, label));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheet.write(out);
            return out.toByteArray();
        }
    }

    /** Empty paper, to be filled label by label; for many of them, or for several designs in one document. */
    public LabelSheet sheet(PdfPaper paper) {
        return new LabelSheet(files, paper);
    }

    /**
     * Reads every design of the jar and of the house with its sample, as a service does before it takes work.
     *
     * @throws org.stowage.kernel.Problem every fault of every design, with file and line
     */
    public void check() {
        LabelCheck.all(files);
    }

    /** The designs that there are, in the order of their names. */
    public List<LabelDesign> designs() {
        return files.names().stream()
                .map(name -> new LabelDesign(name, files.isOwn(name)))
                .toList();
    }

    /** The example data that stands beside a design, for a test print. */
    public Map<String, Object> sample(String name) {
        return files.sample(name);
    }

    static double dotsPerMm(int dpi) {
        if (dpi < 100 || dpi > 1200) {
            throw new IllegalArgumentException("No printer has " + dpi + " dpi");
        }
        return dpi == 203 ? 8 : dpi / 25.4;
    }
}
