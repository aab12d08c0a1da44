package org.stowage.printing;

/**
 * A design by its name.
 *
 * @param own true: a file of the house, which may stand before one of the jar
 */
public record LabelDesign(String name, boolean own) {}
