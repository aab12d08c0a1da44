package org.stowage.task;

/**
 * What a row does, inside the transaction of the scan.
 *
 * @param <S> the dialog's memory
 * @param <M> the kind of scan that the row takes
 */
@FunctionalInterface
public interface Act<S, M extends Meaning> {
    Outcome<S> on(S memory, M scanned, Desk desk);
}
