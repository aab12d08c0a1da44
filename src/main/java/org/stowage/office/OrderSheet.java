package org.stowage.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Recipient;
import org.stowage.outbound.SoldKit;

/**
 * An order as its page shows it.
 *
 * @param way from placed to shipped, with the instants that are behind it
 * @param address lines of the recipient, masked by role
 */
record OrderSheet(
        OrderDetail order,
        String status,
        String tone,
        boolean late,
        List<Stage> way,
        List<String> address,
        List<Sold> sold,
        OrderPageSql.Around around,
        List<OrderPageSql.PickRow> picks,
        List<OrderPageSql.SourceRow> sources,
        May may) {

    /** A stage of the way. @param at null: not yet */
    record Stage(String name, @Nullable Instant at, boolean done) {}

    /** Lines as they were sold: a kit with its parts, or a line by itself. @param complete whole kits that are promised */
    record Sold(@Nullable SoldKit kit, long complete, List<OrderDetail.Line> lines) {

        static List<Sold> of(List<OrderDetail.Line> lines) {
            Map<Object, List<OrderDetail.Line>> groups = new LinkedHashMap<>();
            for (OrderDetail.Line line : lines) {
                SoldKit kit = line.kit();
                Object group = kit == null ? line : kit.lineNo();
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(line);
            }
            return groups.values().stream()
                    .map(of -> new Sold(of.getFirst().kit(), complete(of), of))
                    .toList();
        }

        public int lineNo() {
            return kit == null ? lines.getFirst().lineNo() : kit.lineNo();
        }

        public String sku() {
            return kit == null ? lines.getFirst().sku() : kit.sku();
        }

        /** The most that can be taken back: units, or kits with all their parts. */
        public long open() {
            return kit == null
                    ? lines.getFirst().open()
                    : lines.stream()
                            .mapToLong(line -> line.kit() == null ? 0 : line.open() / line.kit().perKit())
                            .min()
                            .orElse(0);
        }

        private static long complete(List<OrderDetail.Line> lines) {
            return lines.stream()
                    .mapToLong(line -> line.kit() == null
                            ? 0
                            : line.promised() / line.kit().perKit())
                    .min()
                    .orElse(0);
        }
    }

    /** What the reader may do with it now. */
    record May(boolean hold, boolean holdOff, boolean release, boolean cancel, boolean cutLines, boolean swapLines, boolean seeLabels) {

        static May of(OrderDetail order, Actor reader) {
            boolean desk = reader.has(Role.MANAGER) || reader.has(Role.CLERK);
            OrderStatus status = order.status();
            return new May(
                    desk && status.isBeforeRelease(),
                    desk && !order.holds().isEmpty() && status == OrderStatus.HELD,
                    desk && RELEASABLE.contains(status),
                    desk && OrderActs.isCancellable(status),
                    desk
                            && (OrderActs.isCancellable(status) || status == OrderStatus.PART_SHIPPED)
                            && Sold.of(order.lines()).stream().anyMatch(sold -> sold.open() > 0),
                    desk
                            && OrderActs.isCancellable(status)
                            && order.lines().stream().anyMatch(line -> line.kit() == null && line.open() > 0),
                    desk || reader.has(Role.PACKER));
        }
    }

    /** What a wave takes when it is named. */
    private static final Set<OrderStatus> RELEASABLE =
            EnumSet.of(OrderStatus.PROMISED, OrderStatus.WAITING_REPLENISHMENT, OrderStatus.PROBLEM);

    private static final Map<String, Integer> RANK = rank("promised", "released", "picked", "packed", "shipped");

    static List<Stage> way(OrderDetail order) {
        Map<String, Instant> last = new TreeMap<>();
        for (OrderPageSql.EventRow event : order.events()) {
            last.put(event.code(), event.at());
        }
        int reached = reached(order.status());
        List<Stage> way = new ArrayList<>();
        way.add(new Stage("placed", order.placedAt(), true));
        RANK.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(stage -> {
            boolean done = stage.getValue() <= reached;
            way.add(new Stage(stage.getKey(), done ? last.get(stage.getKey()) : null, done));
        });
        return way;
    }

    /** How many of the five stages lie behind an order of this state. */
    private static int reached(OrderStatus status) {
        return switch (status) {
            case UNPAID, HELD, SHORT, CANCELLED -> 0;
            case PROMISED, WAITING_REPLENISHMENT -> 1;
            case RELEASED, PICKING, PROBLEM, CANCELLING -> 2;
            case PICKED, PACKING -> 3;
            case PACKED, PART_SHIPPED -> 4;
            case SHIPPED, DELIVERED, RETURNING -> 5;
        };
    }

    static List<String> address(@Nullable Recipient to) {
        if (to == null) {
            return List.of();
        }
        List<@Nullable String> lines = new ArrayList<>();
        lines.add(to.name());
        lines.add(to.company());
        lines.add(to.masked());
        lines.add(to.address());
        lines.add(to.addressLine2());
        lines.add(joined(to.postcode(), to.district(), to.city(), to.province(), to.state()));
        lines.add(to.country());
        lines.add(to.phone());
        lines.add(to.email());
        return lines.stream()
                .filter(Objects::nonNull)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String joined(@Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(part -> part != null && !part.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Integer> rank(String... stages) {
        return IntStream.range(0, stages.length).boxed().collect(Collectors.toMap(i -> stages[i], i -> i + 1));
    }
}
