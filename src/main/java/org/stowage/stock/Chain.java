package org.stowage.stock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The policies by which a wave chooses stock, in the sequence of their weight (docs/allocation.md).
 *
 * <p>Ranks ({@code fefo, fifo, lifo, least-touches, zone-order}) put the stock of an item in a row: the first rank decides,
 * the next among equals, at last the walk. Without any rank it is {@code fefo}. Lines are served one after the other, the
 * most urgent order first, each from the front of that row. {@code single-lot} gives a line the first lot of the row that
 * holds all of it; is there none, the line goes on to the ranks that stand behind the word, or gets nothing where none does.
 * {@code full-units} takes a pallet or case whole where its content fits what the line still wants, before loose units.
 * {@code complete-orders} leaves an order of which a line cannot be served without anything, for the next order.
 *
 * @param zones of {@code zone-order}: which zones come first, in this sequence
 */
public record Chain(List<Strategy> policies, List<String> zones) {

    private static final String ZONES = Strategy.ZONE_ORDER.slug() + ":";

    public Chain {
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("a chain has at least one policy");
        }
        policies = List.copyOf(policies);
        zones = List.copyOf(zones);
    }

    public static Chain of(Strategy... policies) {
        return new Chain(Arrays.asList(policies), List.of());
    }

    /** @param text as {@link #text} wrote it */
    public static Chain parse(String text) {
        List<Strategy> policies = new ArrayList<>();
        List<String> zones = new ArrayList<>();
        for (String word : words(text)) {
            policies.add(policy(word).orElseThrow(() -> new IllegalArgumentException(word)));
            if (word.startsWith(ZONES)) {
                zones.addAll(zonesOf(word));
            }
        }
        return new Chain(policies, zones);
    }

    public static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    /** Empty: there is no such policy. @param word {@code fefo}, {@code zone-order:FAST:BULK} */
    public static Optional<Strategy> policy(String word) {
        return word.startsWith(ZONES)
                ? Optional.of(Strategy.ZONE_ORDER).filter(any -> !zonesOf(word).contains(""))
                : Strategy.of(word);
    }

    private static List<String> zonesOf(String word) {
        return Arrays.stream(word.substring(ZONES.length()).split(":", -1))
                .map(String::strip)
                .toList();
    }

    /** One line for the database: {@code zone-order:FAST:BULK,fefo}. */
    public String text() {
        return String.join(",", words());
    }

    /** As a program writes it. */
    public List<String> words() {
        return policies.stream()
                .map(one ->
                        one == Strategy.ZONE_ORDER && !zones.isEmpty() ? ZONES + String.join(":", zones) : one.slug())
                .toList();
    }

    /** For a wave, which releases whole orders only: what has to be planned is planned for whole orders. */
    public Chain wholeOrders() {
        if (!isPlanned() || has(Strategy.COMPLETE_ORDERS)) {
            return this;
        }
        List<Strategy> more = new ArrayList<>(policies);
        more.addFirst(Strategy.COMPLETE_ORDERS);
        return new Chain(more, zones);
    }

    List<Strategy> ranks() {
        List<Strategy> ranks = policies.stream().filter(Strategy::isRank).toList();
        return ranks.isEmpty() ? List.of(Strategy.FEFO) : ranks;
    }

    /** Which word stands at a row that was taken by its rank alone. */
    String rule() {
        return ranks().getFirst().slug();
    }

    boolean has(Strategy policy) {
        return policies.contains(policy);
    }

    /** Ranks alone are one statement; the others need a decision over lots, units or orders. */
    boolean isPlanned() {
        return !policies.stream().allMatch(Strategy::isRank);
    }

    /** A line that no single lot can serve gets nothing. */
    boolean isSingleLotOnly() {
        return has(Strategy.SINGLE_LOT)
                && policies.stream().skip(policies.indexOf(Strategy.SINGLE_LOT)).noneMatch(Strategy::isRank);
    }

    /** The window's order, made of constants; the walk and the row's age at last. */
    String order() {
        String walk = "l.sequence, s.received_at, s.id";
        String age = "s.received_at, l.sequence, s.id";
        Strategy last = ranks().getLast();
        boolean isOfPlace = last == Strategy.LEAST_TOUCHES || last == Strategy.ZONE_ORDER;
        return ranks().stream().map(rank -> Objects.requireNonNull(rank.order)).collect(Collectors.joining(", "))
                + ", "
                + (isOfPlace ? walk : age);
    }
}
