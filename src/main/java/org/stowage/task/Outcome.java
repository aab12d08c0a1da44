package org.stowage.task;

import java.util.List;

/** What became of a scan in a dialog. A {@link org.stowage.kernel.Problem} thrown by an act is a refusal too. */
public sealed interface Outcome<S> {

    /** Good: the dialog stands at this step now. */
    record Advance<S>(S memory, String step, Message message) implements Outcome<S> {}

    /** Something is asked before it goes on. Without choices of its own the step's view gives them. */
    record Ask<S>(S memory, String step, Message message, List<Choice> choices) implements Outcome<S> {}

    /** No. Whatever the act has written is rolled back, the dialog stands where it stood. */
    record Refuse<S>(Message message) implements Outcome<S> {}

    /** The work is done; the session has no dialog any more. */
    record Finish<S>(Message message) implements Outcome<S> {}

    static <S> Outcome<S> advance(S memory, String step, Message message) {
        return new Advance<>(memory, step, message);
    }

    static <S> Outcome<S> ask(S memory, String step, Message message, Choice... choices) {
        return new Ask<>(memory, step, message, List.of(choices));
    }

    static <S> Outcome<S> refuse(Message message) {
        return new Refuse<>(message);
    }

    static <S> Outcome<S> finish(Message message) {
        return new Finish<>(message);
    }
}
