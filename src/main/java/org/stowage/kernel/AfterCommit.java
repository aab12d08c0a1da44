package org.stowage.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/** What follows an act only when it is kept, and never holds it up: short, and without the database. */
@ApplicationScoped
public class AfterCommit {

    private final @Nullable TransactionSynchronizationRegistry transaction;

    @Inject
    AfterCommit(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Without a container, where nobody knows of the transaction: everything follows at once. */
    public AfterCommit() {
        this.transaction = null;
    }

    /** At once where no transaction runs. */
    public void run(Runnable step) {
        if (transaction == null || transaction.getTransactionKey() == null) {
            step.run();
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    step.run();
                }
            }
        });
    }
}
