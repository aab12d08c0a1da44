package org.stowage.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The same item scanned twice, taking turns: typed by the station's scanner, and posted by a handheld. */
final class TypedScans {

    /**
     * @param posted the act itself: from the handheld's request to its answer
     * @param pushed from the scanner's first byte until the station's page has the scan
     * @param answered from the scanner's first byte until the page has the answer
     */
    record Times(Steps posted, Steps pushed, Steps answered) {
        Times() {
            this(new Steps("posted"), new Steps("pushed"), new Steps("answered"));
        }

        /** What the line and the push add to the act, 99th of a hundred against 99th. */
        double addedMillis() {
            return answered.millis(0.99) - posted.millis(0.99);
        }
    }

    private final ScannerLine line;
    private final OpenPage page;
    private final Lookup desk;
    private final Lookup handheld;
    private final List<String> skus;
    private final List<String> typed = new ArrayList<>();
    private final List<String> came = new ArrayList<>();

    TypedScans(ScannerLine line, OpenPage page, Lookup desk, Lookup handheld, List<String> skus) {
        this.line = line;
        this.page = page;
        this.desk = desk;
        this.handheld = handheld;
        this.skus = skus;
    }

    /** One of each, another item each time. */
    void once(Times times) throws IOException, InterruptedException {
        String sku = skus.get(typed.size() % skus.size());
        long begun = System.nanoTime();
        line.type(sku);
        typed.add(sku);
        OpenPage.Pushed pushed = page.next();
        came.add(pushed.raw());
        desk.scan(
                pushed.scan().path("scanId").asText(),
                pushed.raw(),
                pushed.scan().path("happenedAt").asText());
        times.answered().add(System.nanoTime() - begun);
        times.pushed().add(pushed.at() - begun);

        long asked = System.nanoTime();
        handheld.scan(TimeOrderedId.next().toString(), sku, Instant.now().toString());
        times.posted().add(System.nanoTime() - asked);
    }

    List<String> typed() {
        return typed;
    }

    /** What came to the page, in its order. */
    List<String> came() {
        came.addAll(page.more());
        return came;
    }
}
