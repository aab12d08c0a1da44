package org.stowage.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Lines that stay open to hear a scanner or a scale. The line's thread only frames and hands on; a lone frame without a
 * suffix is ended by its pause.
 */
@ApplicationScoped
class DeviceInput {

    private static final Logger LOG = Logger.getLogger(DeviceInput.class);

    /** Opens the line and tells the listener of each frame until the returned handle is closed. */
    AutoCloseable listen(DeviceAddress device, Framing framing, Supplier<Link> links, ScanListener listener)
            throws IOException {
        var framer = new Framer(framing);
        var clock = Clock.systemUTC();
        Link link = links.get();
        link.open(bytes -> {
            synchronized (framer) {
                framer.add(bytes, clock.millis()).forEach(frame -> listener.frame(device, frame, clock.instant()));
            }
        });
        Thread pauses = Thread.ofPlatform()
                .daemon()
                .name("pauses " + device.address())
                .start(() -> {
                    try {
                        while (true) {
                            Thread.sleep(Math.max(10, framing.idleGapMs() / 2));
                            synchronized (framer) {
                                framer.idle(clock.millis())
                                        .forEach(frame -> listener.frame(device, frame, clock.instant()));
                            }
                        }
                    } catch (InterruptedException e) {
                        LOG.debugf("no longer listening to %s", device.address());
                    }
                });
        return () -> {
            pauses.interrupt();
            link.close();
        };
    }
}
