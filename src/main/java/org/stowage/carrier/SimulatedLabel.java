package org.stowage.carrier;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.imageio.ImageIO;

/** The label that a simulated carrier draws: its number on white paper, 100 × 150 mm at 203 dpi. */
final class SimulatedLabel {

    private static final int WIDTH = 799;
    private static final int HEIGHT = 1199;

    private SimulatedLabel() {}

    /** @param once numbers whose label is given one time; those given are gone */
    static SimulatedAnswer give(String path, Set<String> once) {
        String no = path.substring(path.lastIndexOf('/') + 1).replace(".png", "");
        if (once.contains("gone:" + no)) {
            return SimulatedAnswer.json(410, "gone");
        }
        if (once.contains(no)) {
            once.add("gone:" + no);
        }
        return new SimulatedAnswer(200, "image/png", drawn(no));
    }

    private static byte[] drawn(String no) {
        BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.drawString(no, WIDTH / 2, HEIGHT / 2);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(paper, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
