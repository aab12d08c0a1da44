package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;

/** Whatever stands in a name is drawn, and only drawn: no printer, no PDF reader and no template obeys it. */
class HostileTextTest {
    private static final boolean LONG = Boolean.getBoolean("stowage.test.long");
    private static final long SEED = 20261122;
    private static final int STRINGS = 5_000;
    private static final List<String> DESIGNS =
            Sample.LABELS.designs().stream().map(LabelDesign::name).toList();
    private static final LabelFiles FILES = new LabelFiles(null);
    /** Many words on few dots. */
    private static final Set<String> SMALL = Set.of("waybill-76x130", "carton-list");

    private static final Set<String> ALIVE = Set.of(
            "JS",
            "JavaScript",
            "URI",
            "Launch",
            "OpenAction",
            "AA",
            "A",
            "Annots",
            "EmbeddedFiles",
            "AcroForm",
            "GoToR");

    @Test
    void escapedTextIsReadBackAsItWas() {
        LabelTemplate template = LabelTemplate.read(
                "labels/t.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9mm' height='9mm' viewBox='0 0 9 9'>"
                        + "<rect data-barcode='qr' data-value=\"{t}\" x='1' y='1' width='1' height='1'/>"
                        + "<text x='1' y='1' data-width='5'>{t}</text></svg>");
        for (String hostile : HostileStrings.some(STRINGS, SEED)) {
            String text = hostile + "!";
            LabelParts parts = template.parts(Map.of("t", text));
            String drawable = drawable(text);
            assertThat(parts.barcodes().getFirst().value()).isEqualTo(drawable);
            assertThat(parts.texts()).hasSize(1);
            parts.texts().forEach(t -> assertThat(t.text()).isEqualTo(drawable));
            assertThat(parts.shapes()).doesNotContain("script").hasSizeLessThan(120);
        }
    }

    /**
     * Every design in every language at least once, until every string was on a label; with the long tests on one of each
     * language, and every code is read.
     */
    @Test
    void noLanguageObeysAnyOfThemAndEveryCodeIsRead() {
        List<String> strings = HostileStrings.some(STRINGS, SEED);
        Words shared = new Words(strings);
        Map<PrinterLanguage, Words> words = new EnumMap<>(PrinterLanguage.class);
        for (PrinterLanguage language : PrinterLanguage.values()) {
            words.put(language, LONG ? new Words(strings) : shared);
        }
        int labels = 0;
        for (int round = 0; words.values().stream().anyMatch(left -> !left.isOver()); round++) {
            for (String design : DESIGNS) {
                HostileLabel hostile = new HostileLabel(design);
                for (PrinterLanguage language : PrinterLanguage.values()) {
                    Words left = Objects.requireNonNull(words.get(language));
                    if (round == 0 || !left.isOver() && (LONG || SMALL.contains(design))) {
                        printed(design, language, hostile.with(left), LONG || round == 0);
                        labels++;
                    }
                }
            }
        }
        System.out.printf("hostile text: %,d strings on %,d labels%n", strings.size(), labels);
    }

    @Test
    void aPdfHasNoLinksNoScriptsAndNoWordsOfItsOwn() throws IOException {
        Words words = new Words(HostileStrings.some(STRINGS, SEED));
        for (String design : DESIGNS) {
            HostileLabel hostile = new HostileLabel(design);
            byte[] pdf = Sample.LABELS.pdf(design, List.of(hostile.with(words), hostile.with(words)), PdfPaper.LABEL);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(names(document)).as(design).doesNotContainAnyElementsOf(ALIVE);
            }
        }
    }

    /** A code that cannot hold it is refused by its place; it never becomes something else. */
    @Test
    void whatACodeCannotHoldIsRefused() {
        Random random = new Random(SEED);
        int drawn = 0;
        for (int i = 0; i < 300; i++) {
            String text = HostileStrings.mixed(random);
            try {
                LabelImage label = Sample.LABELS.render("tote", Sample.with("tote", "code", text), 203);
                List<BurntLabel> burnt = ZplPaper.read(PrinterLanguage.ZPL.encode(label));
                assertThat(burnt.getFirst().dots().bits()).isEqualTo(label.bits());
                drawn++;
            } catch (Problem refused) {
                assertThat(refused.type()).isIn(PrintProblem.LABEL_BARCODE_WRONG, PrintProblem.LABEL_BARCODE_TOO_LONG);
            }
        }
        assertThat(drawn).isLessThan(300);
    }

    private static void printed(String design, PrinterLanguage language, Map<String, Object> data, boolean read) {
        LabelImage label = Sample.LABELS.render(design, data, 203);
        // a strict reader of the language: what it does not know, or a second label, is a failure
        List<BurntLabel> burnt = paper(language, language.encode(label));
        assertThat(burnt).as(design + " " + language).hasSize(1);
        assertThat(burnt.getFirst().copies()).isEqualTo(1);
        assertThat(burnt.getFirst().dots().bits()).isEqualTo(label.bits());
        if (read) {
            BufferedImage picture = burnt.getFirst().dots().picture();
            for (LabelParts.BarcodePart code :
                    FILES.template(design).parts(data).barcodes()) {
                if (!GoldenBarcodes.isLeftOut(picture, code)) {
                    assertThat(GoldenBarcodes.read(picture, code)).isEqualTo(GoldenBarcodes.wanted(code));
                }
            }
        }
    }

    private static List<BurntLabel> paper(PrinterLanguage language, byte[] bytes) {
        return switch (language) {
            case ZPL -> ZplPaper.read(bytes);
            case TSPL -> LinePaper.tspl(bytes);
            case EPL -> LinePaper.epl(bytes);
            case CPCL -> LinePaper.cpcl(bytes);
            case ESCPOS -> EscPosPaper.read(bytes);
        };
    }

    /** The keys of every dictionary of the document. */
    private static Set<String> names(PDDocument document) {
        Set<String> names = new TreeSet<>();
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSDictionary dictionary) {
                for (COSName name : dictionary.keySet()) {
                    names.add(new String(name.getName().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(names).contains("Type", "Pages");
        return names;
    }

    /** XML cannot hold every character: these become the replacement character, all others stay. */
    private static String drawable(String text) {
        return text.codePoints()
                .map(c -> c < 0x20 && c != 9 && c != 10 && c != 13
                                || c >= 0xD800 && c < 0xE000
                                || c == 0xFFFE
                                || c == 0xFFFF
                        ? 0xFFFD
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The strings one after another, and again from the first. */
    private static final class Words implements Supplier<String> {
        private final List<String> all;
        private Iterator<String> next;
        private boolean over;

        Words(List<String> all) {
            this.all = new ArrayList<>(all);
            this.next = this.all.iterator();
        }

        @Override
        public String get() {
            if (!next.hasNext()) {
                over = true;
                next = all.iterator();
            }
            return next.next();
        }

        boolean isOver() {
            return over;
        }
    }
}
