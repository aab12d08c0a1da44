package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** Files on their way to a claim: read and checked before a transaction begins. */
@ApplicationScoped
class DocumentDesk {

    /** @param sha256 stands for the bytes where requests are compared */
    record Read(String name, String sha256, byte[] bytes) {}

    /** What a request is, without its bytes. */
    record Asked(String claim, String name, String sha256) {}

    /** @throws Problem missing-value and all that {@link ClaimDocuments#check} says */
    Read read(@Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/file");
        }
        String name = file.fileName() == null ? "" : file.fileName();
        if (file.size() > ClaimDocuments.LARGEST) {
            throw Problem.of(ClaimProblem.DOCUMENT_TOO_LARGE, name, ClaimDocuments.LARGEST >> 20)
                    .at("/file");
        }
        try {
            byte[] bytes = Files.readAllBytes(file.uploadedFile());
            ClaimDocuments.check(name, bytes);
            return new Read(name, sha256(bytes), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
