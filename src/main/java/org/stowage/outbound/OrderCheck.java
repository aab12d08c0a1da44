package org.stowage.outbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.ProblemType;
import org.stowage.kernel.Quantity;

/** All faults of one order at once, each with the JSON pointer of the field. Knows nothing of the database. */
final class OrderCheck {

    static final int MOST_LINES = 10_000;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_RESERVATION = 30 * 24 * 60;
    private static final Set<String> TYPES = Set.of("sale", "exchange", "resend", "b2b");
    private static final Set<String> IF_SHORT = Set.of("keep", "refuse");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    // years outside these are slips of a pen, and PostgreSQL cannot keep the wildest of them
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final List<Fault> faults = new ArrayList<>();
    private final NewOrder order;

    private OrderCheck(NewOrder order) {
        this.order = order;
    }

    /**
     * @param sold what its lines name, as far as that is known
     * @param recipientNeeded true where a program sends the order; a file may come without addresses
     */
    static List<Fault> faults(NewOrder order, SoldItems sold, boolean recipientNeeded) {
        OrderCheck check = new OrderCheck(order);
        check.head();
        check.recipient(recipientNeeded);
        check.money();
        check.faults.addAll(ofLines(order, sold));
        return check.faults;
    }

    /** Of the lines alone. @param sold what they name */
    static List<Fault> ofLines(NewOrder order, SoldItems sold) {
        OrderCheck check = new OrderCheck(order);
        check.lines(sold.skus());
        check.faults.addAll(sold.faults(order));
        return check.faults;
    }

    /** Before anything is done for an order, its lines are counted. @throws Problem too-many-lines */
    static void size(NewOrder order) {
        if (order.lines() != null && order.lines().size() > MOST_LINES) {
            throw Problem.of(OrderProblem.TOO_MANY_LINES, MOST_LINES).at("/lines");
        }
    }

    private void head() {
        needed("/channel", order.channel());
        needed("/channelOrderNo", order.channelOrderNo());
        code("/channel", order.channel());
        code("/channelOrderNo", order.channelOrderNo());
        code("/carrier", order.carrier());
        code("/service", order.service());
        code("/customer", order.customer());
        word("/type", order.type(), TYPES);
        word("/ifShort", order.ifShort(), IF_SHORT);
        instant("/placedAt", order.placedAt());
        instant("/paidAt", order.paidAt());
        instant("/notBefore", order.notBefore());
        instant("/shipBy", order.shipBy());
        code("/promotion", order.promotion());
        Integer minutes = order.reserveMinutes();
        if (minutes != null && (minutes < 1 || minutes > LONGEST_RESERVATION)) {
            fault("/reserveMinutes", KernelProblem.INVALID_VALUE, minutes, "1 - " + LONGEST_RESERVATION);
        }
    }

    private void recipient(boolean isNeeded) {
        Recipient to = order.recipient();
        if (to == null) {
            if (isNeeded) {
                fault("/recipient", KernelProblem.MISSING_VALUE);
            }
            return;
        }
        fits(to);
        if (to.country() != null && !COUNTRIES.contains(to.country())) {
            fault("/recipient/country", OrderProblem.UNKNOWN_COUNTRY, to.country());
        }
        if (to.isToken() || !isNeeded) {
            return;
        }
        needed("/recipient/name", to.name());
        needed("/recipient/country", to.country());
        needed("/recipient/city", to.city());
        needed("/recipient/address", to.address());
        if ("CN".equals(to.country())) {
            needed("/recipient/phone", to.phone());
        }
    }

    private void fits(Recipient to) {
        fits("/recipient/name", to.name());
        fits("/recipient/company", to.company());
        fits("/recipient/phone", to.phone());
        fits("/recipient/email", to.email());
        fits("/recipient/city", to.city());
        fits("/recipient/address", to.address());
        fits("/recipient/addressLine2", to.addressLine2());
        fits("/recipient/masked", to.masked());
    }

    /** More than any label holds. */
    private void fits(String pointer, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            fault(pointer, OrderProblem.TOO_LONG, LONGEST_TEXT);
        }
    }

    private void money() {
        MoneyCheck check = new MoneyCheck(faults);
        check.amount("/codAmount", order.codAmount());
        check.amount("/declaredValue", order.declaredValue());
        List<NewOrder.@Nullable NewLine> lines = order.lines() == null ? List.of() : order.lines();
        for (int i = 0; i < lines.size(); i++) {
            NewOrder.NewLine line = lines.get(i);
            if (line != null) {
                check.amount("/lines/" + i + "/price", line.price());
            }
        }
    }

    private void lines(Set<String> knownSkus) {
        if (order.lines() == null || order.lines().isEmpty()) {
            fault("/lines", OrderProblem.NO_LINES);
            return;
        }
        if (order.lines().size() > MOST_LINES) {
            fault("/lines", OrderProblem.TOO_MANY_LINES, MOST_LINES);
            return;
        }
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < order.lines().size(); i++) {
            NewOrder.NewLine line = order.lines().get(i);
            if (line == null) {
                fault("/lines/" + i, KernelProblem.MISSING_VALUE);
            } else {
                line("/lines/" + i, line, knownSkus, numbers);
            }
        }
    }

    private void line(String at, NewOrder.NewLine line, Set<String> knownSkus, Set<Integer> numbers) {
        String sku = line.sku();
        needed(at + "/sku", sku);
        if (sku != null && !sku.isBlank() && !knownSkus.contains(Lines.key(sku))) {
            fault(at + "/sku", OrderProblem.UNKNOWN_SKU, sku);
        }
        if (line.quantity() == null) {
            fault(at + "/quantity", KernelProblem.MISSING_VALUE);
        } else if (!Lines.isQuantity(line.quantity())) {
            fault(at + "/quantity", KernelProblem.INVALID_QUANTITY, Quantity.shown(line.quantity()), Quantity.MOST);
        }
        if (line.lineNo() != null && (line.lineNo() < 1 || !numbers.add(line.lineNo()))) {
            fault(at + "/lineNo", OrderProblem.DUPLICATE_LINE_NO, line.lineNo());
        }
    }

    private void needed(String pointer, @Nullable String value) {
        if (value == null || value.isBlank()) {
            fault(pointer, KernelProblem.MISSING_VALUE);
        }
    }

    private void code(String pointer, @Nullable String value) {
        if (value != null && value.length() > LONGEST_CODE) {
            fault(pointer, OrderProblem.TOO_LONG, LONGEST_CODE);
        }
    }

    private void word(String pointer, @Nullable String value, Set<String> known) {
        if (value != null && !known.contains(value)) {
            fault(
                    pointer,
                    OrderProblem.UNKNOWN_WORD,
                    value,
                    String.join(", ", known.stream().sorted().toList()));
        }
    }

    private void instant(String pointer, @Nullable Instant value) {
        if (value != null && (value.isBefore(EARLIEST) || value.isAfter(LATEST))) {
            fault(pointer, KernelProblem.INVALID_VALUE, value, EARLIEST + " - " + LATEST);
        }
    }

    private void fault(String pointer, ProblemType type, Object... values) {
        faults.add(Problem.fault(pointer, type, values));
    }
}
