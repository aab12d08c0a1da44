package org.stowage.kernel;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The database said no. The name of a violated constraint tells which rule of the house was the last wall. */
public final class SqlFailure extends RuntimeException {

    private static final Pattern POOLS_WORDS =
            Pattern.compile("cquisition timeout|onnection is closed|association of connection");

    private final String state;
    private final String constraint;

    SqlFailure(SQLException cause, @Nullable String constraint) {
        super(cause.getMessage(), cause);
        this.state = state(cause);
        this.constraint = constraint == null ? "" : constraint;
    }

    /** Said by the pool or the driver itself; null: it is not theirs. */
    static @Nullable SqlFailure of(Throwable thrown) {
        return thrown instanceof SQLException said ? new SqlFailure(said, null) : null;
    }

    /** The pool wraps what the database said into words of its own that carry no state. */
    private static String state(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && said.getSQLState() != null) {
                return said.getSQLState();
            }
        }
        return "";
    }

    public String state() {
        return state;
    }

    /** Name of the violated constraint, or empty. */
    public String constraint() {
        return constraint;
    }

    /** Deadlock or serialization failure: others were at the same rows. */
    public boolean isLostRace() {
        return state.equals("40P01") || state.equals("40001");
    }

    /**
     * A lost race, or a wall: the whole act may be tried again. PostgreSQL holds a row against its
     * checks as the statement's snapshot shows it, before it looks whether somebody has changed it meanwhile; so a wall may
     * refuse what there is room for by now. What really runs into the wall does so again.
     */
    public boolean isWorthRetrying() {
        return isLostRace() || state.equals("23514");
    }

    /** A text, number or instant that no column can hold. */
    public boolean isUnfitValue() {
        return state.startsWith("22") || state.equals("54000");
    }

    /** The same rows are refused however often they come: an unfit value, or a rule of the tables. */
    public boolean isOfTheRows() {
        return isUnfitValue() || state.startsWith("23");
    }

    /** The database is away, starting or stopping, or has no connection for us: nothing is wrong with what was asked. */
    public boolean isOutOfReach() {
        return state.startsWith("08")
                || state.startsWith("57P0")
                || state.equals("53300")
                // the pool's own words carry no state
                || state.isEmpty()
                        && POOLS_WORDS.matcher(String.valueOf(getMessage())).find();
    }

    /** Another one holds the row longer than we wait. */
    public boolean isLockTimeout() {
        return state.equals("55P03");
    }
}
