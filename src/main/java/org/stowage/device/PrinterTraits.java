package org.stowage.device;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model of printer reads and tells.
 *
 * @param language zpl, tspl, epl, cpcl, escpos; pdf for the print dialog; platform for what only a print component draws
 * @param dpi dots per inch of its head
 * @param media loaded paper; null: not checked
 * @param darkness in the numbers of its language; null: as set at the printer
 * @param speed in the numbers of its language; null: as set at the printer
 * @param status by which question it tells how it is
 * @param statusValues what a status byte of this model means, by its two hex digits: {@code "04": paper-out}; empty where
 *     the language's own meaning holds
 * @param confirms whether it can tell that the last label came out
 * @param batch how many labels that wait for it are handed over in one go; 1: each goes when the one before it has its end
 */
public record PrinterTraits(
        String language,
        int dpi,
        @Nullable Media media,
        @Nullable Integer darkness,
        @Nullable Integer speed,
        Status status,
        Map<String, String> statusValues,
        boolean confirms,
        int batch) {

    /** Paper, ribbon or roll in millimetres. */
    public record Media(int widthMm, int heightMm) {}

    /** The question that a printer answers: {@code ~HS}, {@code <ESC>!?}, {@code <DLE><EOT>n}; many answer none. */
    public enum Status {
        NONE,
        ZPL,
        TSPL,
        ESCPOS
    }

    private static final int LARGEST_BATCH = 100;
    private static final List<String> LANGUAGES = List.of("zpl", "tspl", "epl", "cpcl", "escpos", "pdf", "platform");

    public PrinterTraits(
            @Nullable String language,
            int dpi,
            @Nullable Media media,
            @Nullable Integer darkness,
            @Nullable Integer speed,
            @Nullable Status status,
            @Nullable Map<String, String> statusValues,
            boolean confirms,
            int batch) {
        this.language = language == null ? "" : language;
        this.dpi = dpi;
        this.media = media;
        this.darkness = darkness;
        this.speed = speed;
        this.status = status == null ? Status.NONE : status;
        this.statusValues = statusValues == null ? Map.of() : Map.copyOf(statusValues);
        this.confirms = confirms;
        this.batch = batch == 0 ? 1 : batch;
        Faults.none(
                Faults.unless(LANGUAGES.contains(this.language), "language is one of " + LANGUAGES),
                Faults.unless(dpi >= 100 && dpi <= 1200, "dpi is 100 to 1200"),
                Faults.unless(
                        this.statusValues.keySet().stream().allMatch(value -> value.matches("[0-9A-F]{2}")),
                        "statusValues are named by two hex digits in quotes: \"0A\""),
                Faults.unless(
                        !confirms || this.status == Status.ZPL || this.status == Status.TSPL,
                        "confirms is only for printers with status zpl or tspl"),
                Faults.unless(this.batch >= 1 && this.batch <= LARGEST_BATCH, "batch is 1 to " + LARGEST_BATCH));
        TsplStatus.of(this.statusValues);
    }
}
