package org.stowage.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model of device, as its YAML file tells it.
 *
 * @param kind scanner, printer or scale
 * @param links which links the model has
 * @param usb vendor and product numbers by which a plugged-in one is known, {@code 0a5f:0084}
 * @param framing what ends a frame; null for printers
 * @param unconfirmed what stands in the profile from manuals or memory and was not seen on a device
 * @param scanner of a scanner; null: {@link ScannerTraits#USUAL}
 * @param printer of a printer, always
 * @param scale of a scale, always
 */
public record Profile(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String kind,
        @JsonProperty(required = true) String model,
        @JsonProperty(required = true) List<LinkKind> links,
        List<String> usb,
        @Nullable Framing framing,
        @Nullable Serial serial,
        @Nullable Times times,
        List<String> unconfirmed,
        @Nullable ScannerTraits scanner,
        @Nullable PrinterTraits printer,
        @Nullable ScaleTraits scale) {

    /** @param parity none, even or odd */
    public record Serial(int baud, int dataBits, int stopBits, String parity) {
        static final Serial USUAL = new Serial(9600, 8, 1, "none");
    }

    /** Milliseconds after which a line counts as broken. */
    public record Times(int connectMs, int writeMs) {
        static final Times USUAL = new Times(3_000, 20_000);
    }

    private static final Set<String> KINDS = Set.of("scanner", "printer", "scale");

    public Profile(
            String name,
            String kind,
            String model,
            List<LinkKind> links,
            @Nullable List<String> usb,
            @Nullable Framing framing,
            @Nullable Serial serial,
            @Nullable Times times,
            @Nullable List<String> unconfirmed,
            @Nullable ScannerTraits scanner,
            @Nullable PrinterTraits printer,
            @Nullable ScaleTraits scale) {
        this.name = name;
        this.kind = kind;
        this.model = model;
        this.links = List.copyOf(links);
        this.usb = usb == null ? List.of() : List.copyOf(usb);
        this.framing = framing;
        this.serial = serial;
        this.times = times;
        this.unconfirmed = unconfirmed == null ? List.of() : List.copyOf(unconfirmed);
        this.scanner = scanner;
        this.printer = printer;
        this.scale = scale;
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("kind \"" + kind + "\" is none of " + KINDS);
        }
        if (kind.equals("printer") == (printer == null)) {
            throw new IllegalArgumentException("a printer, and nothing else, has a section printer");
        }
        if (kind.equals("scale") == (scale == null)) {
            throw new IllegalArgumentException("a scale, and nothing else, has a section scale");
        }
        if (!kind.equals("scanner") && scanner != null) {
            throw new IllegalArgumentException("nothing but a scanner has a section scanner");
        }
        if (!this.usb.stream().allMatch(number -> number.matches("[0-9a-f]{4}:[0-9a-f]{4}"))) {
            throw new IllegalArgumentException("usb is vendor and product in hex, in quotes: \"0a5f:0084\"");
        }
    }

    /** Of a scanner: how it feeds back and repeats. */
    public ScannerTraits scanning() {
        return scanner == null ? ScannerTraits.USUAL : scanner;
    }

    /** Of a printer: what it reads. */
    public PrinterTraits printing() {
        return Objects.requireNonNull(printer, name);
    }

    /** Of a scale: how it speaks. */
    public ScaleTraits weighing() {
        return Objects.requireNonNull(scale, name);
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
