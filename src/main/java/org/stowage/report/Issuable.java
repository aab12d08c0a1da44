package org.stowage.report;

import org.stowage.access.Actor;
import org.stowage.kernel.Problem;

/** Documents of one kind, whose papers can be issued. */
interface Issuable {

    IssuedPaper.Kind kind();

    /** @throws Problem not-found, also for who may not see it */
    Paper paper(String no, Actor reader);
}
