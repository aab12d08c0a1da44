package org.stowage.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {

    private static final String SECRET = "GPS 31.2304,121.4737 owner Li";

    /** Where the red quarter of the written picture is seen when the camera's turn is heeded. */
    @ParameterizedTest
    @CsvSource({
        "1,left,top", "2,right,top", "3,right,bottom", "4,left,bottom",
        "5,left,top", "6,right,top", "7,right,bottom", "8,left,bottom"
    })
    void isUprightHoweverTheCameraWasHeld(int orientation, String side, String height) throws IOException {
        Picture kept = Picture.of(withExif(photo(400, 200, "jpeg"), orientation));
        assertThat(kept.width()).isEqualTo(orientation > 4 ? 200 : 400);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(kept.jpeg()));
        int x = side.equals("left") ? 20 : shown.getWidth() - 20;
        int y = height.equals("top") ? 20 : shown.getHeight() - 20;
        Color seen = new Color(shown.getRGB(x, y));
        assertThat(seen.getRed()).isGreaterThan(200);
        assertThat(seen.getBlue()).isLessThan(60);
    }

    @Test
    void forgetsWhatTheCameraWroteBesideThePicture() throws IOException {
        byte[] sent = withExif(photo(300, 200, "jpeg"), 1);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains(SECRET);
        Picture kept = Picture.of(sent);
        assertThat(new String(kept.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET, "Exif");
    }

    @Test
    void getsSmallerAndNeverLarger() throws IOException {
        Picture large = Picture.of(photo(4000, 3000, "png"));
        assertThat(large.width()).isEqualTo(Picture.EDGE);
        assertThat(large.height()).isEqualTo(1200);
        assertThat(Picture.of(photo(80, 60, "png")).width()).isEqualTo(80);
    }

    static Stream<byte[]> notPhotos() throws IOException {
        return Stream.of(
                "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
                "%PDF-1.7 photo.jpg".getBytes(StandardCharsets.US_ASCII),
                photo(20, 20, "gif"),
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 4, 1, 2},
                Arrays.copyOf(photo(300, 200, "png"), 60),
                bomb());
    }

    @ParameterizedTest
    @MethodSource("notPhotos")
    void refusesByContentWhatIsNoPhoto(byte[] sent) {
        assertThatThrownBy(() -> Picture.of(sent))
                .hasMessageMatching(".*(not-a-photo|photo-unreadable|photo-too-large).*");
    }

    /** A PNG of a few bytes that says it has 40,000 × 40,000 pixels. */
    private static byte[] bomb() throws IOException {
        byte[] png = photo(10, 10, "png");
        ByteBuffer.wrap(png).putInt(16, 40_000).putInt(20, 40_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    private static byte[] photo(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.BLUE);
        paper.fillRect(0, 0, width, height);
        paper.setColor(Color.RED);
        paper.fillRect(0, 0, width / 2, height / 2);
        paper.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(26 + secret.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(secret);
        ByteBuffer app1 = ByteBuffer.allocate(10 + tiff.capacity());
        app1.putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
        app1.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff.array());
        return ByteBuffer.allocate(jpeg.length + app1.capacity())
                .put(jpeg, 0, 2)
                .put(app1.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
