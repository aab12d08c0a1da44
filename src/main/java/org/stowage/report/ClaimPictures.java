package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.stowage.claim.Claim;
import org.stowage.claim.ClaimDocument;
import org.stowage.claim.ClaimDocuments;

/**
 * The pictures of a claim, small enough for paper. A picture is asked how large it is before any of it is unpacked, and then
 * only every n-th dot is: one that says of itself to be as large as a house is left out.
 */
@ApplicationScoped
class ClaimPictures {

    private static final int MOST = 8;
    private static final long MOST_DOTS = 60_000_000;
    private static final int DOTS = 1_000;

    private final ClaimDocuments documents;

    ClaimPictures(ClaimDocuments documents) {
        this.documents = documents;
    }

    List<BufferedImage> of(Claim claim, List<ClaimDocument> its) {
        List<BufferedImage> drawn = new ArrayList<>();
        for (ClaimDocument document :
                its.stream().filter(ClaimDocument::isPicture).limit(MOST).toList()) {
            BufferedImage picture = read(documents.bytes(claim, document.id()));
            if (picture != null) {
                drawn.add(picture);
            }
        }
        return drawn;
    }

    static @Nullable BufferedImage read(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return small(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // it is named on the paper all the same
            return null;
        }
    }

    private static @Nullable BufferedImage small(ImageReader reader) throws IOException {
        long wide = reader.getWidth(0);
        long high = reader.getHeight(0);
        if (wide * high > MOST_DOTS) {
            return null;
        }
        int every = (int) Math.max(1, Math.max(wide, high) / DOTS);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(every, every, 0, 0);
        BufferedImage read = reader.read(0, param);
        BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.drawImage(read, 0, 0, java.awt.Color.WHITE, null);
        pen.dispose();
        return plain;
    }
}
