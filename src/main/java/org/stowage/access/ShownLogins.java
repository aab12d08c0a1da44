package org.stowage.access;

import java.util.List;
import java.util.Locale;

/** Operators whose password stands on the login page: those of the demo warehouse, and of nothing else. */
public interface ShownLogins {

    /**
     * @param does their work, in the reader's language
     * @param first the page that they begin with
     */
    record ShownLogin(String login, String password, String name, String does, String first) {}

    List<ShownLogin> logins(Locale language);
}
