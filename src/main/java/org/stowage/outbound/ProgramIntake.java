package org.stowage.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FewRows;
import org.stowage.kernel.Idempotency;
import org.stowage.kernel.IdempotencyKeys;
import org.stowage.kernel.IdempotencyKeys.Claim;
import org.stowage.kernel.IdempotencyKeys.Earlier;
import org.stowage.kernel.Problem;

/**
 * Orders that programs sent at the same time, each under its own key, in one transaction. First all keys are claimed; then
 * the orders that are new are decided together; then answers are kept, and the keys of the refused given back.
 */
@ApplicationScoped
class ProgramIntake {

    private static final int STORED = 201;

    private final OrderIntake intake;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;

    ProgramIntake(OrderIntake intake, IdempotencyKeys keys, ObjectMapper json) {
        this.intake = intake;
        this.keys = keys;
        this.json = json;
    }

    /** @param handed no two with the same key @return one for each, in the same sequence */
    List<Outcome> accept(Intake at, List<Handed> handed) {
        // many at a time are mostly after the same goods: they are planned for what there is of them
        return handed.size() == 1 ? FewRows.act(() -> decided(at, handed)) : decided(at, handed);
    }

    private List<Outcome> decided(Intake at, List<Handed> handed) {
        List<Claim> claims = handed.stream()
                .map(Handed::claim)
                .filter(Objects::nonNull)
                .map(Claim.class::cast)
                .toList();
        Map<String, Earlier> earlier = keys.claim(claims);
        List<NewOrder> fresh = handed.stream()
                .filter(one -> earlierOf(one, earlier) == null)
                .map(Handed::order)
                .toList();
        List<Accepted> accepted = fresh.isEmpty() ? List.of() : intake.acceptAll(at, fresh);
        List<Outcome> outcomes = new ArrayList<>();
        int decided = 0;
        for (Handed one : handed) {
            Earlier before = earlierOf(one, earlier);
            outcomes.add(before == null ? outcome(accepted.get(decided++)) : outcome(before, one));
        }
        keep(handed, outcomes, earlier);
        return outcomes;
    }

    private static @Nullable Earlier earlierOf(Handed handed, Map<String, Earlier> earlier) {
        return handed.claim() == null ? null : earlier.get(handed.claim().key());
    }

    private static Outcome outcome(Earlier before, Handed handed) {
        try {
            return new Outcome.Stored(before.answer(Objects.requireNonNull(handed.claim())));
        } catch (Problem reused) {
            return new Outcome.Refused(reused);
        }
    }

    private Outcome outcome(Accepted accepted) {
        if (accepted.result() == Accepted.Result.REJECTED) {
            return new Outcome.Refused(Problem.all(accepted.faults()));
        }
        return new Outcome.Stored(new Idempotency.Answer(
                STORED, write(OrderView.of(accepted)), accepted.result() == Accepted.Result.UNCHANGED));
    }

    private void keep(List<Handed> handed, List<Outcome> outcomes, Map<String, Earlier> earlier) {
        Map<String, String> responses = new HashMap<>();
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < handed.size(); i++) {
            Claim claim = handed.get(i).claim();
            if (claim == null || earlier.containsKey(claim.key())) {
                continue;
            }
            switch (outcomes.get(i)) {
                case Outcome.Stored stored ->
                    responses.put(claim.key(), stored.answer().body());
                case Outcome.Refused ignored -> refused.add(claim.key());
            }
        }
        handed.stream().map(Handed::claim).filter(Objects::nonNull).findFirst().ifPresent(any -> {
            keys.keep(any.principal(), STORED, responses);
            keys.release(any.principal(), refused);
        });
    }

    private String write(OrderView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
