package org.stowage.carrier;

import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * One guard for each host. A carrier that is down must not hold the threads that ask the others, so that few calls at once go
 * to it and who finds no place goes away soon; and it is not hammered while it comes up again: when half of twenty calls
 * failed it rests for ten seconds, then one call tries.
 */
@ApplicationScoped
class CarrierGuards implements Caution {

    /** Less than half of the threads that ask carriers. */
    private static final int AT_ONCE = 3;
    /** Long enough for a carrier that answers: whoever is sent away at once comes back ever later. */
    private static final long PLACE_SECONDS = 2;

    private static final int WINDOW = 20;
    private static final long REST_SECONDS = 10;

    private record Host(Semaphore places, TypedGuard<Reply> guard) {}

    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    @Override
    public Reply around(URI endpoint, Supplier<Reply> call) {
        Host host = hosts.computeIfAbsent(
                endpoint.getAuthority(), name -> new Host(new Semaphore(AT_ONCE, true), guard(name)));
        if (!entered(host)) {
            throw new Resting(AT_ONCE + " calls to " + endpoint.getHost() + " are under way");
        }
        try {
            return host.guard().get(call);
        } catch (CircuitBreakerOpenException e) {
            throw new Resting(endpoint.getHost() + " failed too often and rests for " + REST_SECONDS + " s");
        } finally {
            host.places().release();
        }
    }

    private static boolean entered(Host host) {
        try {
            return host.places().tryAcquire(PLACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static TypedGuard<Reply> guard(String authority) {
        return TypedGuard.create(Reply.class)
                .withDescription(authority)
                .withCircuitBreaker()
                .requestVolumeThreshold(WINDOW)
                .failureRatio(0.5)
                .delay(REST_SECONDS, ChronoUnit.SECONDS)
                .done()
                .build();
    }
}
