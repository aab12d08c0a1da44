package org.stowage.printing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.stowage.device.PrinterTraits;
import org.stowage.kernel.Problem;

/**
 * The languages that label printers speak. Each wraps the drawn dots of a label into the fewest commands that print it; no
 * text of a user is among the bytes, only its picture.
 */
public enum PrinterLanguage {
    /** Zebra and many others; the picture is compressed, 10 to 20 kB for a waybill. Darkness 0 to 30, speed in inches/s. */
    ZPL(Zpl::write, new SettingRange(0, 30), new SettingRange(1, 14)),
    /** TSC, Gprinter, HPRT, Xprinter and their like. Darkness 0 to 15, speed in inches/s. */
    TSPL(Tspl::write, new SettingRange(0, 15), new SettingRange(1, 18)),
    /** Older Eltron and Zebra desktop printers. Darkness 0 to 15, speed 1 to 6 as its table says. */
    EPL(Epl::write, new SettingRange(0, 15), new SettingRange(1, 6)),
    /** Belt printers. Darkness is the tone, 0 to 200; speed 0 to 5. */
    CPCL(Cpcl::write, new SettingRange(0, 200), new SettingRange(0, 5)),
    /** Receipt printers; the paper is cut after each label. Darkness -6 to 6 around the usual; speed 1 to 13. */
    ESCPOS(EscPos::write, new SettingRange(-6, 6), new SettingRange(1, 13));

    /** Writes the commands that print one label as often as the settings say. */
    interface Writer {
        void write(PrinterBytes out, LabelImage label, PrintSettings settings);
    }

    private final Writer writer;
    private final SettingRange darkness;
    private final SettingRange speed;

    PrinterLanguage(Writer writer, SettingRange darkness, SettingRange speed) {
        this.writer = writer;
        this.darkness = darkness;
        this.speed = speed;
    }

    /** @throws Problem no-labels-of-ours: it draws nothing but documents that come from elsewhere */
    static PrinterLanguage of(PrinterTraits traits) {
        return Arrays.stream(values())
                .filter(language -> language.name().toLowerCase(Locale.ROOT).equals(traits.language()))
                .findFirst()
                .orElseThrow(() -> Problem.of(PrintProblem.NO_LABELS_OF_OURS, traits.language()));
    }

    /** The bytes that print the label once, as the printer is set: label by label, as a packing table tears them off. */
    public byte[] encode(LabelImage label) {
        return encode(List.of(label), PrintSettings.AS_SET);
    }

    /**
     * A run of labels in one piece, in their order: they come out as one strip without a stop between them.
     *
     * @throws Problem print-darkness-outside, print-speed-outside: the language has no such number
     */
    public byte[] encode(List<LabelImage> labels, PrintSettings settings) {
        darkness.check(settings.darkness(), PrintProblem.PRINT_DARKNESS_OUTSIDE, this);
        speed.check(settings.speed(), PrintProblem.PRINT_SPEED_OUTSIDE, this);
        PrinterBytes out = new PrinterBytes();
        labels.forEach(label -> writer.write(out, label, settings));
        return out.done();
    }
}
