package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.stowage.device.LinkKind;
import org.stowage.device.Profile;
import org.stowage.device.Profiles;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Readers;

/** The models to choose from when something is plugged in. */
@ApplicationScoped
class Models {

    private static final List<String> KINDS = List.of("scanner", "scale", "printer");

    /** @param links as they are read out: {@code tcp, serial} */
    record Model(String profile, String name, String links) {

        public boolean has(String link) {
            return List.of(links.split(", ")).contains(link);
        }
    }

    record OfKind(String kind, List<Model> models) {}

    /**
     * @param links those that any of the models has
     * @param wrong what is wrong with profiles that cannot be read
     */
    record Choice(List<OfKind> kinds, List<String> links, List<String> wrong) {}

    private final Profiles profiles;
    private final Readers readers;

    Models(Profiles profiles, Readers readers) {
        this.profiles = profiles;
        this.readers = readers;
    }

    /** A profile that somebody wrote wrongly is told, and hides no other. */
    Choice all() {
        List<Profile> known = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String name : profiles.names()) {
            try {
                known.add(profiles.get(name));
            } catch (Problem e) {
                wrong.add(e.text(readers.language()));
            }
        }
        Set<LinkKind> links = EnumSet.noneOf(LinkKind.class);
        known.forEach(profile -> links.addAll(profile.links()));
        List<OfKind> kinds = KINDS.stream()
                .map(kind -> new OfKind(kind, models(known, kind)))
                .filter(each -> !each.models().isEmpty())
                .toList();
        return new Choice(kinds, links.stream().map(DatabaseName::of).toList(), wrong);
    }

    private static List<Model> models(List<Profile> known, String kind) {
        return known.stream()
                .filter(profile -> profile.kind().equals(kind))
                .map(profile -> new Model(
                        profile.name(),
                        profile.model(),
                        String.join(
                                ", ",
                                profile.links().stream().map(DatabaseName::of).toList())))
                .toList();
    }
}
