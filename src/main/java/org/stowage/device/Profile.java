package org.stowage.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model of device, as its YAML file tells it.
 *
 * @param kind scanner, printer or scale
 * @param links which links the model has
 * @param framing what ends a frame; null for printers
 * @param language of a printer: zpl, tspl, epl, cpcl, escpos; pdf for the print dialog
 * @param dpi of a printer's head
 * @param media loaded paper in millimetres; null: not checked
 */
public record Profile(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String kind,
        @JsonProperty(required = true) String model,
        @JsonProperty(required = true) List<LinkKind> links,
        @Nullable Framing framing,
        @Nullable Serial serial,
        @Nullable Times times,
        @Nullable String language,
        int dpi,
        @Nullable Media media) {

    /** @param parity none, even or odd */
    public record Serial(int baud, int dataBits, int stopBits, String parity) {
        static final Serial USUAL = new Serial(9600, 8, 1, "none");
    }

    /** Milliseconds after which a line counts as broken. */
    public record Times(int connectMs, int writeMs) {
        static final Times USUAL = new Times(3_000, 20_000);
    }

    public record Media(int widthMm, int heightMm) {}

    private static final Set<String> KINDS = Set.of("scanner", "printer", "scale");
    private static final Set<String> LANGUAGES = Set.of("zpl", "tspl", "epl", "cpcl", "escpos", "pdf");

    public Profile {
        links = List.copyOf(links);
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("kind \"" + kind + "\" is none of " + KINDS);
        }
        if (kind.equals("printer") && (language == null || !LANGUAGES.contains(language))) {
            throw new IllegalArgumentException("a printer needs a language, one of " + LANGUAGES);
        }
        if (kind.equals("printer") && (dpi < 100 || dpi > 1200)) {
            throw new IllegalArgumentException("a printer needs dpi, 100 to 1200");
        }
    }

    Framing frames() {
        return framing == null ? Framing.ANY : framing;
    }

    Serial line() {
        return serial == null ? Serial.USUAL : serial;
    }

    Times limits() {
        return times == null ? Times.USUAL : times;
    }
}
