package org.stowage.task;

import org.stowage.kernel.Sql;

/** The work queue without Quarkus, for tests of the rooms that fill it. */
public final class TaskQueue {

    private TaskQueue() {}

    public static Tasks on(Sql sql) {
        return new Tasks(new TaskSql(sql));
    }
}
