package org.stowage.app;

import org.stowage.kernel.ProblemType;

/** Why the house cannot be switched on; read at the command line, which then ends with 1. */
enum AppProblem implements ProblemType {
    HOME_IN_USE,
    HOME_STARTING,
    HOME_NOT_USABLE,
    NOT_PACKED,
    NOT_UNPACKED,
    PROGRAM_FAILED,
    NO_USER,
    USER_LOCKED_OUT,
    NOT_CREATED,
    NOT_STARTED,
    PASSWORD_MISSING,
    DB_URL_INVALID,
    PORT_IN_USE,
    DEMO_HOME,
    TLS_SETTING,
    TLS_PORT_INVALID,
    TLS_PORT_NOT_FREE,
    TLS_FILES_UNUSABLE,
    TLS_NOT_MADE,
    SIMULATE_NOT_POSSIBLE,
    AGENT_NOT_POSSIBLE,
    AOT_NOT_POSSIBLE;

    @Override
    public int status() {
        return 503;
    }

    @Override
    public String room() {
        return "app";
    }
}
