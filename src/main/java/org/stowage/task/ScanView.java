package org.stowage.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the desk laid out for eyes: each thing in the place where it always stands.
 *
 * @param session empty before the first scan
 * @param title of the dialog, or of the page while none is open
 * @param subject what the work is about: an order, a document; may be empty
 * @param hand what Enter or a tap on the main field sends; empty where this operator may not, or nothing is known
 * @param picks answers to choose from, dialogs to open while none is open
 * @param preview address of the picture of the label; empty where there is none yet
 * @param photo number that a photo taken now belongs to: a parcel, else an order, else a document; empty where nothing is open
 * @param papers address of label and packing slip as one document; empty where there is none yet
 */
record ScanView(
        String session,
        String dialog,
        String step,
        String expects,
        String station,
        String title,
        String subject,
        @Nullable Progress progress,
        String prompt,
        Main main,
        String hand,
        Card card,
        @Nullable Amount amount,
        List<Fact> facts,
        List<Fact> notes,
        Band band,
        List<Button> picks,
        List<Button> acts,
        List<Line> lines,
        String preview,
        String papers,
        String photo) {

    /**
     * The code to find; where nothing is known yet the kind of code.
     *
     * @param room how many characters must fit, the size of the letters; ghost: it names a kind only
     */
    record Main(String label, String text, String unit, String room) {}

    /** What it is about to touch; every part may be empty. */
    record Card(String image, String name, String sku, List<Fact> variants, List<Fact> marks) {
        public boolean isEmpty() {
            return name.isEmpty() && sku.isEmpty();
        }
    }

    /** @param of empty where there is only one number */
    record Amount(String label, String number, String of) {}

    record Fact(String name, String label, String text) {}

    /** @param tone good, bad, ask, done; info for help and reasons; quiet before the first scan */
    record Band(String tone, String icon, String word, String text) {}

    /**
     * @param key of the keyboard; empty where it has none
     * @param icon empty where it has none
     */
    record Button(String code, String label, String key, String icon) {}

    public boolean isHome() {
        return dialog.isEmpty();
    }

    /** Whether answers stand where the main field stands otherwise. */
    public boolean isChoosing() {
        return !picks.isEmpty();
    }
}
