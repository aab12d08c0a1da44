package org.stowage.printing;

/**
 * A label that somebody else drew, a carrier for example: printed as it is.
 *
 * @param format PLATFORM: opaque, only the platform's own print component can draw it
 */
public record KeptDocument(Format format, byte[] bytes) {

    /** In place of a design's name; the job's data names the document as {@code document}. */
    public static final String LABEL = "kept-document";

    public enum Format {
        PDF,
        PNG,
        ZPL,
        PLATFORM
    }
}
