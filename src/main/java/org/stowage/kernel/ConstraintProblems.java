package org.stowage.kernel;

import java.util.List;

/**
 * The refusals of a room whose last wall is a named constraint of the database. A room that has such walls offers one bean;
 * a violated constraint then reads as that refusal.
 */
public interface ConstraintProblems {

    List<ProblemType> problems();
}
