package org.stowage.kernel;

import java.util.Locale;
import java.util.Optional;

/** Tells in which language the person of the running request reads; owned here, known above. */
public interface ReaderLanguage {

    /** Empty where nobody is logged in: then the browser's wish counts. */
    Optional<Locale> current();
}
