package org.stowage.outbound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/**
 * Orders handed in together, on their way to be decided: those with faults are decided at once, those with the business key
 * of an earlier one of the same batch follow what becomes of that one.
 */
final class OrderBatch {

    /** A faultless order; its hash is that of its content. */
    record Draft(int index, String channel, String no, byte[] hash, NewOrder order) {
        List<String> key() {
            return List.of(channel, no);
        }
    }

    private final List<NewOrder> orders;
    private final Map<Integer, Accepted> decided = new LinkedHashMap<>();
    private final Map<List<String>, Draft> first = new LinkedHashMap<>();
    private final List<Draft> followers = new ArrayList<>();

    OrderBatch(List<NewOrder> orders) {
        this.orders = orders;
    }

    List<NewOrder> orders() {
        return orders;
    }

    void reject(int index, List<Fault> faults) {
        decided.put(index, Accepted.rejected(orders.get(index), faults));
    }

    void add(int index, byte[] hash) {
        NewOrder order = orders.get(index);
        Draft draft = new Draft(
                index,
                Objects.requireNonNull(order.channel()),
                Objects.requireNonNull(order.channelOrderNo()),
                hash,
                order);
        if (first.putIfAbsent(draft.key(), draft) != null) {
            followers.add(draft);
        }
    }

    /** One for each business key. */
    List<Draft> drafts() {
        return List.copyOf(first.values());
    }

    void decide(Draft draft, Accepted accepted) {
        decided.put(draft.index(), accepted);
    }

    void rejectOtherContent(Draft draft) {
        reject(
                draft.index(),
                List.of(Problem.fault("", OrderProblem.ORDER_EXISTS_WITH_OTHER_CONTENT, draft.channel(), draft.no())));
    }

    void rejectSoldOut(Draft draft, String skus) {
        reject(draft.index(), List.of(Problem.fault("", OrderProblem.SOLD_OUT, skus)));
    }

    /** In the order in which they were handed in. */
    List<Accepted> all() {
        for (Draft follower : followers) {
            Draft leader = Objects.requireNonNull(first.get(follower.key()));
            if (java.util.Arrays.equals(leader.hash(), follower.hash())) {
                decide(
                        follower,
                        Objects.requireNonNull(decided.get(leader.index())).unchanged());
            } else {
                rejectOtherContent(follower);
            }
        }
        List<Accepted> all = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            all.add(Objects.requireNonNull(decided.get(i)));
        }
        return all;
    }
}
