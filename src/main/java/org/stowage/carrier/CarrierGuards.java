package org.stowage.carrier;

import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * One guard for each host. A carrier that is down must not hold the threads that ask the others, and is not hammered while
 * it comes up again: when half of twenty calls failed it rests for ten seconds, then one call tries.
 */
@ApplicationScoped
class CarrierGuards implements Caution {

    private static final int AT_ONCE = 8;
    private static final int WINDOW = 20;
    private static final long REST_SECONDS = 10;

    private final Map<String, TypedGuard<Reply>> guards = new ConcurrentHashMap<>();

    @Override
    public Reply around(URI endpoint, Supplier<Reply> call) {
        try {
            return guards.computeIfAbsent(endpoint.getAuthority(), CarrierGuards::guard)
                    .get(call);
        } catch (CircuitBreakerOpenException e) {
            throw new Resting(endpoint.getHost() + " failed too often and rests for " + REST_SECONDS + " s");
        } catch (BulkheadException e) {
            throw new Resting(AT_ONCE + " calls to " + endpoint.getHost() + " are under way");
        }
    }

    private static TypedGuard<Reply> guard(String authority) {
        return TypedGuard.create(Reply.class)
                .withDescription(authority)
                .withBulkhead()
                .limit(AT_ONCE)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(WINDOW)
                .failureRatio(0.5)
                .delay(REST_SECONDS, ChronoUnit.SECONDS)
                .done()
                .build();
    }
}
