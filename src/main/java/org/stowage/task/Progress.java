package org.stowage.task;

/** How far this work is: units or lines, as the dialog counts. */
public record Progress(long done, long of) {}
