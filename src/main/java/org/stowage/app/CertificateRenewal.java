package org.stowage.app;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.stowage.kernel.Problem;

/**
 * A service that runs for months gets its next certificate in time, and a machine that got another address one for that
 * address; the listener reads the file again by itself.
 */
@ApplicationScoped
class CertificateRenewal {

    private static final Logger LOG = Logger.getLogger(CertificateRenewal.class);

    private final Optional<Path> authority;
    private final Optional<String> names;

    CertificateRenewal(
            @ConfigProperty(name = Network.AUTHORITY) Optional<Path> authority,
            @ConfigProperty(name = Network.NAMES) Optional<String> names) {
        this.authority = authority;
        this.names = names;
    }

    @Scheduled(every = "10m", delayed = "10m")
    void look() {
        try {
            authority.ifPresent(directory -> Network.renew(directory, names.orElse("")));
        } catch (Problem refused) {
            // the present certificate goes on; the next look tries again
            LOG.warn(refused.getMessage());
        }
    }
}
