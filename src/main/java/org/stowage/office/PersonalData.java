package org.stowage.office;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.outbound.Recipient;

/** Who sees a customer's name and address: those whose work needs it. All others see enough to tell two orders apart. */
final class PersonalData {

    private static final Set<Role> CLEAR = Set.of(Role.CLERK, Role.MANAGER, Role.INTEGRATION);
    private static final String HIDDEN = "***";
    private static final int TAIL = 4;

    private PersonalData() {}

    static boolean isClearFor(Actor actor) {
        return CLEAR.stream().anyMatch(actor::has);
    }

    /** Country, province, city, district and what a platform has masked itself stay as they are. */
    static Recipient masked(Recipient clear) {
        return new Recipient(
                maskedName(clear.name()),
                hidden(clear.company()),
                tail(clear.phone()),
                hidden(clear.email()),
                clear.country(),
                clear.state(),
                clear.province(),
                clear.city(),
                clear.district(),
                hidden(clear.address()),
                hidden(clear.addressLine2()),
                hidden(clear.postcode()),
                hidden(clear.token()),
                clear.tokenKind(),
                clear.masked());
    }

    static @Nullable String maskedName(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return name;
        }
        int[] characters = name.strip().codePoints().toArray();
        return characters.length == 1 ? HIDDEN : Character.toString(characters[0]) + HIDDEN;
    }

    private static @Nullable String tail(@Nullable String phone) {
        return phone == null || phone.length() <= 2 * TAIL
                ? hidden(phone)
                : HIDDEN + phone.substring(phone.length() - TAIL);
    }

    private static @Nullable String hidden(@Nullable String value) {
        return value == null || value.isBlank() ? value : HIDDEN;
    }
}
