package org.stowage.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Idempotency;
import org.stowage.kernel.Problem;

/** What somebody sends as a photo. @param print of its bytes, by which a second sending is known */
record PhotoFile(Picture picture, String print) {

    /** A camera's own file; what the station page sends is a tenth of it. */
    private static final long MOST_BYTES = 16_000_000;

    /** @throws Problem photo-missing, photo-too-large, not-a-photo, photo-unreadable */
    static PhotoFile of(@Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            throw Problem.of(PhotoProblem.PHOTO_MISSING);
        }
        if (file.size() > MOST_BYTES) {
            throw Problem.of(PhotoProblem.PHOTO_TOO_LARGE);
        }
        try {
            byte[] bytes = Files.readAllBytes(file.uploadedFile());
            String print =
                    HexFormat.of().formatHex(Idempotency.hash(HexFormat.of().formatHex(bytes)));
            return new PhotoFile(Picture.of(bytes), print);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
