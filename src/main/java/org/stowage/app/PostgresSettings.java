package org.stowage.app;

/**
 * What the embedded PostgreSQL is told. Everything but the durability is the same for a warehouse and for a test:
 * tests may lose their data with the power, a warehouse may not.
 */
enum PostgresSettings {
    DURABLE("on"),
    THROWAWAY("off");

    private final String durable;

    PostgresSettings(String durable) {
        this.durable = durable;
    }

    boolean isDurable() {
        return this == DURABLE;
    }

    String text(int port) {
        return """
                # Written at every start; own settings belong into postgresql.conf, below the line that includes this file.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100
                fsync = %2$s
                synchronous_commit = %2$s
                full_page_writes = %2$s
                shared_buffers = '96MB'
                work_mem = '8MB'
                maintenance_work_mem = '64MB'
                max_wal_size = '1GB'
                min_wal_size = '64MB'
                wal_compression = on
                checkpoint_completion_target = 0.9
                # several rows are locked in one order everywhere, so a deadlock is a fault: find it soon
                deadlock_timeout = '200ms'
                lock_timeout = '3s'
                jit = off
                # plans that are kept were made while tables were small; a new house fills them within minutes
                autovacuum_naptime = '10s'
                random_page_cost = 1.1
                track_io_timing = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] '
                log_lock_waits = on
                """.formatted(port, durable);
    }
}
