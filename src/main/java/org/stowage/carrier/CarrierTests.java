package org.stowage.carrier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.access.Audit;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Problem;

/** Tries whether a carrier knows us. Never inside a transaction: the carrier may take its time. */
@ApplicationScoped
class CarrierTests {

    /** Under this many numbers of a platform somebody should buy more. */
    static final long LOW = 1_000;

    private record Low(String carrier, long left) {}

    private final CarrierLinks links;
    private final Outbox outbox;

    CarrierTests(CarrierLinks links, Outbox outbox) {
        this.links = links;
        this.outbox = outbox;
    }

    /** @throws Problem account-incomplete */
    Tried test(Carrier carrier) {
        Tried tried = links.of(carrier).test(links.account(Audit.HOUSE, carrier));
        Long left = tried.left();
        if (left != null && left < LOW) {
            var low = new Outbox.Event("carrier.numbers-low", carrier.code(), new Low(carrier.code(), left));
            QuarkusTransaction.requiringNew().run(() -> outbox.tell(Audit.HOUSE, low));
        }
        return tried;
    }
}
