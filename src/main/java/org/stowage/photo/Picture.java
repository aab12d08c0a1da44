package org.stowage.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * A photo as it is kept: a JPEG of ours, upright, at most {@value #EDGE} pixels long, without anything that the camera wrote
 * beside the picture.
 */
public record Picture(byte[] jpeg, int width, int height) {

    /** Enough to read a label on a box held at arm's length. */
    static final int EDGE = 1600;

    /** What a camera of 50 megapixels makes; more is no photo but an attack on the memory. */
    private static final long PIXELS = 50_000_000;

    private static final float QUALITY = 0.8f;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /** What the bytes are is read from them, whatever their sender calls them. @throws Problem not-a-photo, photo-unreadable */
    public static Picture of(byte[] file) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw Problem.of(PhotoProblem.NOT_A_PHOTO);
            }
            try {
                return drawn(read(reader, input), CameraTurn.of(file));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // broken files make the readers of the JDK throw all of these
            throw Problem.of(PhotoProblem.PHOTO_UNREADABLE);
        }
    }

    /** Only every n-th pixel of a large one: the memory holds what is kept, not what was sent. */
    private static BufferedImage read(ImageReader reader, ImageInputStream input) throws IOException {
        reader.setInput(input, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > PIXELS) {
            throw Problem.of(PhotoProblem.PHOTO_TOO_LARGE);
        }
        ImageReadParam every = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.max(width, height) / (2 * EDGE));
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, every);
    }

    private static Picture drawn(@Nullable BufferedImage read, CameraTurn turn) throws IOException {
        if (read == null) {
            throw Problem.of(PhotoProblem.PHOTO_UNREADABLE);
        }
        double scale = Math.min(1.0, (double) EDGE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage upright = new BufferedImage(
                turn.isSideways() ? height : width, turn.isSideways() ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = upright.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = turn.upright(width, height);
        place.scale((double) width / read.getWidth(), (double) height / read.getHeight());
        paper.drawImage(read, place, null);
        paper.dispose();
        return new Picture(jpeg(upright), upright.getWidth(), upright.getHeight());
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
