package org.stowage.kernel;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.RollbackException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.JDBCException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a "no" of the database means to the person who asked. A violated constraint is the refusal that a room has named for
 * it; a value that no column can hold (NUL in a text, a number or an instant out of range) is an invalid value; a lost race
 * is one. Everything else is a bug.
 */
@Singleton
public class Walls {

    private static final Logger LOG = Logger.getLogger(Walls.class);
    private static final Throwable[] NONE = {};

    private final Map<String, ProblemType> byConstraint = new HashMap<>();

    public Walls(@All List<ConstraintProblems> rooms) {
        for (ConstraintProblems room : rooms) {
            room.problems().forEach(type -> byConstraint.put(type.constraint(), type));
        }
        byConstraint.remove("");
    }

    /**
     * As {@link #refusal}, and a lost race where a row was held or a deadlock broken, unavailable where the database was out
     * of reach. @return empty: a bug
     */
    public Optional<Problem> answer(Throwable thrown) {
        Optional<Problem> refusal = refusal(thrown);
        SqlFailure failure = failure(thrown);
        if (refusal.isPresent() || failure == null) {
            return refusal;
        }
        if (failure.isOutOfReach()) {
            LOG.warn("the database was out of reach", thrown);
            return Optional.of(Problem.of(KernelProblem.UNAVAILABLE));
        }
        boolean lost = failure.isLockTimeout() || failure.isLostRace();
        return lost ? Optional.of(Problem.of(KernelProblem.LOST_RACE)) : Optional.empty();
    }

    /** What comes again however often the same is tried. @return empty: a bug, or worth another try */
    public Optional<Problem> refusal(Throwable thrown) {
        SqlFailure failure = failure(thrown);
        if (failure == null) {
            return Optional.empty();
        }
        ProblemType wall = byConstraint.get(failure.constraint());
        if (wall != null) {
            return Optional.of(Problem.of(wall));
        }
        return failure.isUnfitValue() ? Optional.of(Problem.of(KernelProblem.UNFIT_VALUE)) : Optional.empty();
    }

    /** The database's own words, however deep they are wrapped; null: it said nothing. */
    public static @Nullable SqlFailure failure(Throwable thrown) {
        SqlFailure said = said(thrown);
        if (said != null) {
            return said;
        }
        // a commit that failed is told by the transaction manager, which hangs the reason on as suppressed
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            for (Throwable aside : cause instanceof RollbackException ? cause.getSuppressed() : NONE) {
                SqlFailure failure = failure(aside);
                if (failure != null) {
                    return failure;
                }
            }
        }
        return null;
    }

    private static @Nullable SqlFailure said(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SqlFailure failure) {
                return failure;
            }
            if (cause instanceof JDBCException failure) {
                String constraint = failure instanceof org.hibernate.exception.ConstraintViolationException violated
                        ? violated.getConstraintName()
                        : null;
                return new SqlFailure(failure.getSQLException(), constraint);
            }
            SqlFailure plain = SqlFailure.of(cause);
            if (plain != null) {
                return plain;
            }
        }
        return null;
    }
}
