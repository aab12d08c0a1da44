package org.stowage.printing;

/** A job that was just queued. @param isReached whether its station or the warehouse has a printer that Stowage reaches itself */
record QueuedJob(long id, boolean isReached) {}
