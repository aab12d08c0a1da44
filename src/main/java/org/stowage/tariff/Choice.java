package org.stowage.tariff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who takes a parcel, and why.
 *
 * @param candidates every service that has a cost table, the best first, those that are ruled out last
 * @param currency of all prices
 * @param place where it goes, for people
 * @param grams that were counted with; 0: nobody knew
 * @param weighed false: by the weights of the items
 */
public record Choice(List<Candidate> candidates, String currency, String place, long grams, boolean weighed) {

    public Choice {
        candidates = List.copyOf(candidates);
    }

    /** Empty: nobody may take it. */
    public Optional<Candidate> chosen() {
        return candidates.stream().filter(Candidate::allowed).findFirst();
    }

    /** Who would have taken it otherwise. */
    public Optional<Candidate> runnerUp() {
        return candidates.stream().filter(Candidate::allowed).skip(1).findFirst();
    }

    public Optional<Candidate> candidate(String carrier, String service) {
        return candidates.stream()
                .filter(each -> each.carrier().equalsIgnoreCase(carrier)
                        && each.service().equals(service))
                .findFirst();
    }

    /** What rules out whom, in one line. */
    public String refusals(Locale locale) {
        return candidates.stream()
                .filter(Candidate::ruledOut)
                .map(each -> each.carrier() + " " + each.service() + ": "
                        + each.against().stream()
                                .map(reason -> reason.text(locale))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }
}
