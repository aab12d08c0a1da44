package org.stowage.claim;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is, by what is in it: its name and what the browser says of it count nothing. */
enum FileType {
    JPEG("image/jpeg", ".jpg"),
    PNG("image/png", ".png"),
    PDF("application/pdf", ".pdf");

    private static final int TAIL = 1_024;

    final String media;
    final String ending;

    FileType(String media, String ending) {
        this.media = media;
        this.ending = ending;
    }

    static Optional<FileType> of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        return begins(bytes, '%', 'P', 'D', 'F', '-') ? Optional.of(PDF) : Optional.empty();
    }

    static FileType ofMedia(String media) {
        for (FileType type : values()) {
            if (type.media.equals(media)) {
                return type;
            }
        }
        throw new IllegalArgumentException(media);
    }

    /** It ends as such a file does: one that was cut on its way is told at once, not by the carrier a month later. */
    boolean isWhole(byte[] bytes) {
        return switch (this) {
            case JPEG -> tail(bytes).contains("\u00FF\u00D9");
            case PNG -> tail(bytes).contains("IEND");
            case PDF -> tail(bytes).contains("%%EOF");
        };
    }

    // cameras write after the end of a picture
    private String tail(byte[] bytes) {
        int from = this == JPEG ? 3 : Math.max(0, bytes.length - TAIL);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
