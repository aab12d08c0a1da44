package org.stowage.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.stowage.photo.Picture;

/** What a packer took a picture of: drawn, so that the demo needs nobody's photo. */
final class BrokenCup {

    private BrokenCup() {}

    static Picture drawn() {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(196, 164, 120));
        pen.fillRect(0, 0, 800, 600);
        pen.setColor(Color.WHITE);
        pen.fillRoundRect(250, 180, 240, 280, 40, 40);
        pen.setStroke(new BasicStroke(30));
        pen.drawArc(440, 240, 140, 150, -90, 180);
        pen.setColor(new Color(90, 60, 40));
        pen.setStroke(new BasicStroke(5));
        pen.drawPolyline(new int[] {330, 360, 340, 390, 370, 410}, new int[] {180, 240, 290, 340, 400, 460}, 6);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Picture.of(bytes.toByteArray());
    }
}
