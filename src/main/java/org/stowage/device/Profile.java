package org.stowage.device;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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
        String name,
        String kind,
        String model,
        List<LinkKind> links,
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

    static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final List<String> KINDS = List.of("scanner", "printer", "scale");
    private static final Pattern USB = Pattern.compile("[0-9a-f]{4}:[0-9a-f]{4}");

    public Profile(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String model,
            @Nullable List<LinkKind> links,
            @Nullable List<String> usb,
            @Nullable Framing framing,
            @Nullable Serial serial,
            @Nullable Times times,
            @Nullable List<String> unconfirmed,
            @Nullable ScannerTraits scanner,
            @Nullable PrinterTraits printer,
            @Nullable ScaleTraits scale) {
        this.name = name == null ? "" : name;
        this.kind = kind == null ? "" : kind;
        this.model = model == null ? "" : model;
        this.links = links == null ? List.of() : List.copyOf(links);
        this.usb = usb == null ? List.of() : List.copyOf(usb);
        this.framing = framing;
        this.serial = serial;
        this.times = times;
        this.unconfirmed = unconfirmed == null ? List.of() : List.copyOf(unconfirmed);
        this.scanner = scanner;
        this.printer = printer;
        this.scale = scale;
        Faults.none(
                Faults.unless(NAME.matcher(this.name).matches(), "name is small letters, digits and -"),
                Faults.unless(!this.model.isBlank(), "model is missing"),
                Faults.unless(!this.links.isEmpty(), "links are a list of one or more"),
                Faults.unless(KINDS.contains(this.kind), "kind is one of " + KINDS),
                Faults.unless(
                        this.kind.equals("printer") == (printer != null),
                        "printer is a section of a printer, and of nothing else"),
                Faults.unless(
                        this.kind.equals("scale") == (scale != null),
                        "scale is a section of a scale, and of nothing else"),
                Faults.unless(
                        this.kind.equals("scanner") || scanner == null,
                        "scanner is a section of a scanner, and of nothing else"),
                Faults.unless(
                        this.usb.stream().allMatch(number -> USB.matcher(number).matches()),
                        "usb is vendor and product in hex, in quotes: \"0a5f:0084\""));
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

    /** How its bytes are shown: in a packet each byte may be any, a CR too, and only a pause parts one from the next. */
    Framing rawFrames() {
        return scanning().packets() == ScannerTraits.Packets.SSI ? Framing.PAUSES : frames();
    }

    Serial line() {
        return serial == null ? Serial.USUAL : serial;
    }

    Times limits() {
        return times == null ? Times.USUAL : times;
    }
}
