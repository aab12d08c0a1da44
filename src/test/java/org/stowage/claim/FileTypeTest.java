package org.stowage.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document is, is told by what is in it. */
class FileTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void knowsAPictureAndThatOneWasCut(String format) throws IOException {
        byte[] whole = picture(format);
        FileType type = ClaimDocuments.check("x.exe", whole);
        assertThat(type.ending).isEqualTo("." + format);
        assertThatThrownBy(() -> ClaimDocuments.check("x", Arrays.copyOf(whole, whole.length / 2)))
                .hasMessageContaining("document-broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<!doctype html><script>1</script>",
                "PK\u0003\u0004",
                "",
                "GIF89a"
            })
    void refusesWhateverElseItIsCalled(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ClaimDocuments.check("photo.jpg", bytes)).hasMessageContaining("document-type");
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        byte[] large = Arrays.copyOf(picture("jpg"), ClaimDocuments.LARGEST + 1);
        assertThatThrownBy(() -> ClaimDocuments.check("photo.jpg", large)).hasMessageContaining("document-too-large");
    }

    @Test
    void takesAPdfThatEnds() {
        assertThat(ClaimDocuments.check("slip", "%PDF-1.7 x %%EOF\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(FileType.PDF);
        assertThatThrownBy(() -> ClaimDocuments.check("slip", "%PDF-1.7 x".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("document-broken");
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
