package org.stowage.tariff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.Money;

/**
 * A choice as programs and pages read it.
 *
 * @param chosen null: nobody may take it
 * @param runnerUp who would have taken it otherwise
 * @param estimated by the weights of the items, not weighed
 * @param candidates all of them, the best first
 */
public record ChoiceView(
        @Nullable Offer chosen,
        @Nullable Offer runnerUp,
        String place,
        long grams,
        boolean estimated,
        List<Offer> candidates) {

    /** @param price null: it has none for this parcel */
    public record Offer(
            String carrier,
            String service,
            Level level,
            @Nullable Integer days,
            @Nullable Money price,
            @Nullable String zone,
            @Nullable Long countedGrams,
            boolean bySize,
            List<Part> parts,
            boolean allowed,
            List<Why> against,
            List<Why> noted) {}

    /** @param text for people: the freight, its minimum, or the surcharge as its table names it */
    public record Part(String name, String text, Money amount) {}

    /** @param code for programs; @param text for people */
    public record Why(String code, List<String> values, String text) {}

    public static ChoiceView of(Choice choice, Locale locale) {
        List<Offer> all = choice.candidates().stream()
                .map(each -> offer(each, choice.currency(), locale))
                .toList();
        List<Offer> allowed = all.stream().filter(Offer::allowed).toList();
        return new ChoiceView(
                allowed.isEmpty() ? null : allowed.getFirst(),
                allowed.size() < 2 ? null : allowed.get(1),
                choice.place(),
                choice.grams(),
                !choice.weighed(),
                all);
    }

    private static Offer offer(Candidate each, String currency, Locale locale) {
        Quote quote = each.quote();
        return new Offer(
                each.carrier(),
                each.service(),
                each.level(),
                each.days(),
                quote == null ? null : money(quote.total(), currency),
                quote == null ? null : quote.zone(),
                quote == null ? null : Long.valueOf(quote.grams()),
                quote != null && quote.bySize(),
                quote == null
                        ? List.of()
                        : quote.parts().stream()
                                .map(part -> new Part(
                                        part.name(), PartName.of(part.name(), locale), money(part.amount(), currency)))
                                .toList(),
                each.allowed(),
                whys(each.against(), locale),
                whys(each.noted(), locale));
    }

    private static Money money(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    private static List<Why> whys(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> new Why(reason.code(), reason.values(), reason.text(locale)))
                .toList();
    }
}
