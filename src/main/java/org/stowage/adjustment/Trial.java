package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.stowage.kernel.Retrying;

/** Does an act, tells what came of it and takes everything back: what people read before they decide. */
@ApplicationScoped
class Trial {

    private final TransactionSynchronizationRegistry transaction;

    Trial(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Retrying
    <T> T of(Supplier<T> act) {
        T told = act.get();
        transaction.setRollbackOnly();
        return told;
    }
}
