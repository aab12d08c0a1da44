package org.stowage.carrier;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of carrier is and what it must know of us: the form of its account is made from it.
 *
 * @param production where its interface is; null: nobody is called
 * @param sandbox where one may try without being billed; null: there is none
 * @param proof published example of its signature that a test of ours reproduces; null: unproven, nobody outside has said
 *     yet that we sign as it wants
 */
public record LinkTraits(
        @Nullable String production,
        @Nullable String sandbox,
        List<Field> fields,
        @Nullable String proof) {

    /**
     * @param secret kept encrypted and never shown again
     * @param usual taken where nothing is entered; null: something must be
     */
    public record Field(
            String name, boolean secret, @Nullable String usual) {

        static Field open(String name) {
            return new Field(name, false, null);
        }

        static Field open(String name, String usual) {
            return new Field(name, false, usual);
        }

        static Field secret(String name) {
            return new Field(name, true, null);
        }

        Field optional() {
            return new Field(name, secret, "");
        }
    }

    /** Numbers come from our own house. */
    public static final LinkTraits OWN = new LinkTraits(null, null, List.of(), null);

    public boolean isCalled() {
        return production != null;
    }

    /** Contract-tested only, and not even its signature was compared with an example of the carrier. */
    public boolean isUnproven() {
        return isCalled() && proof == null;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
