package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stowage.kernel.Problem;

/**
 * Which unit goes with which move, where somebody has read the numbers of the units in his hand: each with the move that
 * leaves its place. One that nobody had read before goes with a move whose place holds unread units, and is read by it.
 */
@ApplicationScoped
public class NamedUnits {

    private final Serials serials;

    public NamedUnits(Serials serials) {
        this.serials = serials;
    }

    /**
     * @param said numbers by item; what of an item is not said moves as before
     * @throws Problem serials-differ: not one number for each unit of the item; serial-elsewhere, serial-not-here
     */
    public List<StockMove> said(long warehouseId, List<StockMove> moves, Map<Long, List<String>> said) {
        if (said.isEmpty()) {
            return moves;
        }
        Map<Long, List<String>> left = new HashMap<>();
        said.forEach((item, numbers) -> left.put(item, mustBeOneEach(moves, item, numbers)));
        List<StockMove> named = new ArrayList<>();
        for (StockMove move : moves) {
            List<String> open = left.getOrDefault(move.itemId(), List.of());
            named.add(open.isEmpty() ? move : move.withSerials(knownHere(warehouseId, move, open, moves)));
        }
        return named;
    }

    /**
     * As {@link #said}, and nothing of an item kept by serial leaves unread: where nobody says which units go, all of the
     * place go, and each of them is known.
     *
     * @throws Problem serials-missing too
     */
    public List<StockMove> known(long warehouseId, List<StockMove> moves, Map<Long, List<String>> said) {
        List<Long> kept =
                serials.kept(moves.stream().map(StockMove::itemId).distinct().toList());
        moves.stream()
                .filter(move -> kept.contains(move.itemId()) && !said.containsKey(move.itemId()))
                .collect(Collectors.groupingBy(NamedUnits::from, Collectors.summingLong(StockMove::quantity)))
                .forEach((bucket, units) -> {
                    if (serials.in(warehouseId, bucket).size() != units || serials.unread(warehouseId, bucket) > 0) {
                        throw serials.missing(bucket.itemId());
                    }
                });
        return said(warehouseId, moves, said);
    }

    /** Of the open numbers so many as the move has units: first those that the book has at its place. */
    private List<String> knownHere(long warehouseId, StockMove move, List<String> open, List<StockMove> all) {
        List<String> here = new ArrayList<>(serials.in(warehouseId, from(move)));
        here.retainAll(open);
        List<String> mine = new ArrayList<>(here.subList(0, (int) Math.min(here.size(), move.quantity())));
        List<String> others = new ArrayList<>(open);
        others.removeAll(here);
        // what lives at another move's place is left to that one
        all.stream()
                .filter(other ->
                        other.itemId() == move.itemId() && !other.from().equals(move.from()))
                .forEach(other -> others.removeAll(serials.in(warehouseId, from(other))));
        List<String> fresh = others.subList(0, (int) Math.min(others.size(), move.quantity() - mine.size()));
        if (!fresh.isEmpty()) {
            serials.read(warehouseId, from(move), fresh);
            mine.addAll(fresh);
        }
        open.removeAll(mine);
        if (mine.size() != move.quantity()) {
            throw Problem.of(StockProblem.SERIAL_NOT_HERE, open.isEmpty() ? mine.getFirst() : open.getFirst());
        }
        return mine;
    }

    private static Bucket from(StockMove move) {
        return Bucket.of(move, move.from());
    }

    private static List<String> mustBeOneEach(List<StockMove> moves, long itemId, List<String> numbers) {
        long units = moves.stream()
                .filter(move -> move.itemId() == itemId)
                .mapToLong(StockMove::quantity)
                .sum();
        if (numbers.size() != units || new HashSet<>(numbers).size() != units) {
            throw Problem.of(StockProblem.SERIALS_DIFFER, numbers.size(), units);
        }
        return new ArrayList<>(numbers);
    }
}
