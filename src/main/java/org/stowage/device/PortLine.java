package org.stowage.device;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The line of one port through all its losses: opened, looked after, opened again. Only the port's own thread uses it,
 * but for {@link #cut}.
 */
final class PortLine {

    private static final long LOOK_MS = 200;

    private final Supplier<Link> links;
    private final LineEars ears;
    private final LineTrail trail;
    private final Runnable wake;
    private volatile @Nullable Link link;
    private volatile @Nullable String lostWhy;
    private BackOff backOff = BackOff.NONE;

    /** @param wake called when the line is lost: somebody must {@link #tend} */
    PortLine(Supplier<Link> links, LineEars ears, LineTrail trail, Runnable wake) {
        this.links = links;
        this.ears = ears;
        this.trail = trail;
        this.wake = wake;
    }

    /** The open line, or a new one. */
    Link open() throws IOException {
        Link known = link;
        if (known != null) {
            return known;
        }
        Link opened = null;
        try {
            opened = links.get();
            lostWhy = null;
            opened.open(new Hearing(opened));
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            backOff = backOff.failed(now());
            trail.unreachable(text(e));
            throw e;
        }
        backOff = BackOff.NONE;
        link = opened;
        trail.opened();
        return opened;
    }

    /** Notices a loss, and opens again what is closed when its time has come. */
    void tend() {
        Link open = link;
        String why = lostWhy;
        if (open != null && why != null) {
            lose(why);
        } else if (open != null && !open.isThere()) {
            lose("the plug was pulled");
        } else if (open == null && backOff.isOver(now())) {
            try {
                open();
            } catch (IOException | RuntimeException e) {
                // kept in the trail; the next try comes after the back-off
            }
        }
    }

    /** How long nothing needs to be looked at. */
    long restMs() {
        return link != null ? LOOK_MS : Math.clamp(backOff.atMs() - now(), 1, LOOK_MS);
    }

    void lose(String why) {
        end();
        backOff = BackOff.NONE.failed(now());
        trail.lost(why);
        ears.lost(why);
    }

    void end() {
        Link open = link;
        link = null;
        if (open != null) {
            open.close();
            trail.closed();
        }
    }

    /** From another thread: what hangs on the line comes back. */
    void cut() {
        Link open = link;
        if (open != null) {
            open.close();
        }
    }

    static String text(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    /** Of one opened link: what an old one still says about its end means nothing to the next. */
    private final class Hearing implements LineEars {

        private final Link mine;

        Hearing(Link mine) {
            this.mine = mine;
        }

        @Override
        public void heard(byte[] bytes) {
            trail.came(bytes.length);
            ears.heard(bytes);
        }

        @Override
        public void lost(String why) {
            Link open = link;
            if (open == null || open == mine) {
                lostWhy = why;
                wake.run();
            }
        }
    }
}
