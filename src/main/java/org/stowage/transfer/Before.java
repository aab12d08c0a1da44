package org.stowage.transfer;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;

/** Where a page of transfers begins: behind this one, of those asked for newest first. Two of one instant are told apart by their numbers. */
record Before(Instant askedAt, String transferNo) {

    private static final Before NONE = new Before(Instant.parse("9999-01-01T00:00:00Z"), "");

    /** @param cursor null: all of them */
    static Before read(@Nullable String cursor) {
        if (cursor == null) {
            return NONE;
        }
        List<String> parts = List.of(Page.after(cursor).split(" ", 2));
        try {
            return new Before(Instant.parse(parts.getFirst()), parts.size() < 2 ? "" : parts.getLast());
        } catch (DateTimeParseException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, cursor, "nextCursor").at("/cursor");
        }
    }

    static String write(TransferView last) {
        return last.askedAt() + " " + last.transferNo();
    }
}
