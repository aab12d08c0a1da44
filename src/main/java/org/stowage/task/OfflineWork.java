package org.stowage.task;

import java.util.List;

/**
 * Work of a dialog that may go on without a line. Implemented as a bean by the dialog's room; what it does it does through the
 * same acts as the dialog.
 *
 * @param <S> the dialog's memory
 */
public interface OfflineWork<S> {

    /** More would not be walked before somebody is back in reach. */
    int MOST_PLANS = 200;

    /** As {@link Dialog#name()}. */
    String dialog();

    Class<S> memory();

    /** The rest of the walk, at most {@value #MOST_PLANS}. */
    List<Plan> plans(S memory, Desk desk);

    /**
     * What was done at {@link Desk#happenedAt}, inside the transaction of the act.
     *
     * @throws org.stowage.kernel.Problem what is not so any more; nothing of the act is kept
     */
    ActDone act(OfflineAct act, Desk desk);

    /** What the house does about an act that was refused, in the transaction that keeps the refusal. @param code of the refusal */
    default void refused(OfflineAct act, String code, Desk desk) {}

    /** Of a refused act: who changed what it met, and what to do now. @param code of the refusal */
    Late late(OfflineAct act, String code, Desk desk);
}
