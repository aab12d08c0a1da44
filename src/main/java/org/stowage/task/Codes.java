package org.stowage.task;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.Barcode;
import org.stowage.barcode.BarcodeFault;
import org.stowage.barcode.BarcodeParser;
import org.stowage.barcode.Gs1Data;
import org.stowage.kernel.Identifiers;
import org.stowage.kernel.Quantity;

/**
 * Gives a scanned code its meaning at a step. Grammar decides first, then one look-up. A scanned bare number is always a
 * code; only typed digits and a scale's event are a number, and only where the step takes one.
 */
@ApplicationScoped
class Codes {

    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_NUMBER = 12;

    private final Identifiers identifiers;
    private final Targets targets;

    Codes(Identifiers identifiers, Targets targets) {
        this.identifiers = identifiers;
        this.targets = targets;
    }

    void start(@Observes StartupEvent event) {
        BarcodeParser.prepare();
    }

    /** @param takes the kinds of meaning for which the step has a row */
    Reading read(long warehouseId, String raw, Source source, Set<Class<? extends Meaning>> takes) {
        Reading number = number(raw.strip(), source, takes);
        if (number != null) {
            return number;
        }
        Barcode code = BarcodeParser.parse(raw);
        return switch (code) {
            case Barcode.Command command -> command(command);
            case Barcode.Badge badge -> one(new Meaning.OfBadge(badge.code()));
            // a square code without content: nothing to look up
            case Barcode.Unknown blank
            when blank.text().isEmpty() -> new Reading.None(new Message("barcode", BarcodeFault.EMPTY.slug()));
            default -> {
                Reading own = text(code, takes);
                yield own == null ? find(warehouseId, code, raw, takes) : own;
            }
        };
    }

    /** What was chosen among several. */
    Optional<Meaning> choose(long warehouseId, Candidate candidate) {
        Barcode code = BarcodeParser.parse(candidate.raw());
        return candidate.kind().equals(Candidate.GRAMMAR)
                ? targets.ofGrammar(warehouseId, code)
                : Optional.of(targets.load(
                        warehouseId, Identifiers.Kind.valueOf(candidate.kind()), candidate.target(), code));
    }

    private static @Nullable Reading number(String text, Source source, Set<Class<? extends Meaning>> takes) {
        boolean digits = isDigits(text);
        if (source == Source.SCALE) {
            return digits && text.length() <= LONGEST_NUMBER
                    ? one(new Meaning.OfWeight(Long.parseLong(text)))
                    : none("not-a-weight", text);
        }
        if (source != Source.KEY || !digits) {
            return null;
        }
        if (takes.contains(Meaning.OfQuantity.class)) {
            return text.length() <= LONGEST_NUMBER ? quantity(Long.parseLong(text)) : none("not-a-quantity", text);
        }
        if (takes.contains(Meaning.OfWeight.class) && text.length() <= LONGEST_NUMBER) {
            return one(new Meaning.OfWeight(Long.parseLong(text)));
        }
        return null;
    }

    private static Reading command(Barcode.Command command) {
        return command.quantity().isPresent()
                ? quantity(command.quantity().getAsLong())
                : one(new Meaning.OfCommand(command.name()));
    }

    private static Reading quantity(long quantity) {
        return quantity > Quantity.MOST ? none("not-a-quantity", quantity) : one(new Meaning.OfQuantity(quantity));
    }

    /** Where a date or a free text is taken and nothing that is looked up, the code is not looked up. */
    private static @Nullable Reading text(Barcode code, Set<Class<? extends Meaning>> takes) {
        if (takes.contains(Meaning.OfDate.class)) {
            Optional<LocalDate> date = code instanceof Gs1Data gs1 ? gs1.expiry() : date(code.text());
            if (date.isPresent()) {
                return one(new Meaning.OfDate(date.get()));
            }
        }
        if (!takes.contains(Meaning.OfText.class) || takes.contains(Meaning.OfItem.class)) {
            return null;
        }
        if (code instanceof Gs1Data gs1 && gs1.lot().or(gs1::serial).isPresent()) {
            return one(new Meaning.OfText(gs1.lot().or(gs1::serial).orElseThrow()));
        }
        Class<? extends Meaning> kind = Targets.kind(code);
        return kind == null || !takes.contains(kind) ? free(code.text()) : null;
    }

    private static Reading free(String text) {
        boolean clean = text.chars().noneMatch(Character::isISOControl);
        return clean && text.length() <= LONGEST_TEXT
                ? one(new Meaning.OfText(text))
                : none("not-a-text", LONGEST_TEXT);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(
                    text.length() == 8 && isDigits(text)
                            ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                            : LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Reading find(long warehouseId, Barcode code, String raw, Set<Class<? extends Meaning>> takes) {
        Optional<Meaning> own = targets.ofGrammar(warehouseId, code);
        List<Identifiers.Identifier> found = identifiers.find(warehouseId, lookedUp(code)).stream()
                .filter(identifier -> own.isEmpty() || !Targets.isSame(own.get(), identifier))
                .distinct()
                .toList();
        if (found.size() + (own.isPresent() ? 1 : 0) > 1) {
            Stream<Candidate> grammar = own.stream().map(o -> new Candidate(Candidate.GRAMMAR, 0, raw));
            return new Reading.Several(Stream.concat(
                            grammar, found.stream().map(identifier -> Candidate.of(identifier, raw)))
                    .toList());
        }
        if (!found.isEmpty()) {
            Identifiers.Identifier only = found.getFirst();
            return one(targets.load(warehouseId, only.kind(), only.targetId(), code));
        }
        return own.map(Codes::one).orElseGet(() -> unknown(code, takes));
    }

    /** A GTIN may be registered in its 14-digit form, or be a sku by chance. */
    private static List<String> lookedUp(Barcode code) {
        return switch (code) {
            case Barcode.Gtin gtin -> List.of(gtin.gtin14(), gtin.raw());
            case Barcode.Faulty faulty when faulty.raw().chars().anyMatch(Character::isISOControl) -> List.of();
            case Gs1Data gs1
            when gs1.gtin14().isPresent() -> List.of(gs1.gtin14().get());
            default -> List.of(code.text());
        };
    }

    /** Numbers of the outside world are registered nowhere here: the step says what they are. */
    private static Reading unknown(Barcode code, Set<Class<? extends Meaning>> takes) {
        if (code instanceof Barcode.Faulty faulty) {
            return new Reading.None(new Message("barcode", faulty.fault().slug(), faulty.detail()));
        }
        String text = code.text();
        if (code instanceof Barcode.LocationCode || code instanceof Barcode.StationCode) {
            return none("unknown-code", text);
        }
        if (takes.contains(Meaning.OfWaybill.class)) {
            return one(new Meaning.OfWaybill(text.toUpperCase(Locale.ROOT)));
        }
        if (takes.contains(Meaning.OfDocument.class)) {
            return one(new Meaning.OfDocument(text));
        }
        return takes.contains(Meaning.OfText.class) ? free(text) : none("unknown-code", text);
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Reading one(Meaning meaning) {
        return new Reading.One(meaning);
    }

    private static Reading none(String code, Object... values) {
        return new Reading.None(new Message("task", code, values));
    }
}
