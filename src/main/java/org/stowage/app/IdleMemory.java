package org.stowage.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jboss.logging.Logger;

/**
 * Gives the machine back what only the start needed: a shop with one desk runs the service on the computer that it also
 * writes its mails on. A JVM whose flags or kind differ keeps what it has.
 */
@ApplicationScoped
class IdleMemory {

    private static final Logger LOG = Logger.getLogger(IdleMemory.class);

    private static final Duration SETTLED = Duration.ofSeconds(10);

    /** How much of the heap may stay free after a collection, in percent, and how often an idle JVM looks, in ms. */
    private static final Map<String, String> FRUGAL =
            Map.of("MinHeapFreeRatio", "10", "MaxHeapFreeRatio", "30", "G1PeriodicGCInterval", "120000");

    void started(@Observes StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Thread.ofPlatform().daemon().name("idle-memory").start(IdleMemory::giveBack);
        }
    }

    private static void giveBack() {
        try {
            Thread.sleep(SETTLED);
            var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            FRUGAL.forEach(jvm::setVMOption);
            System.gc();
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (JMException | IllegalArgumentException e) {
            LOG.debugf(e, "memory stays as it is");
        }
    }
}
