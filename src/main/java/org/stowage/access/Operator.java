package org.stowage.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person with a badge, or a program with a token. */
@Entity
class Operator {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String login;

    @Column
    private String name;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private @Nullable String badge;

    @Column(name = "pin_hash")
    private @Nullable String pinHash;

    @Column
    private String language;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    protected Operator() {}

    Operator(String login, String name, String language) {
        this.login = login;
        this.name = name;
        this.language = language;
    }

    void openWith(@Nullable String newPasswordHash) {
        this.passwordHash = newPasswordHash;
    }

    void wear(@Nullable String newBadge, @Nullable String newPinHash) {
        this.badge = newBadge == null ? null : bare(newBadge.strip());
        this.pinHash = newPinHash;
    }

    /** {@code B-} stands before every badge's symbol and belongs to none. */
    static String bare(String badge) {
        return badge.regionMatches(true, 0, "B-", 0, 2) ? badge.substring(2) : badge;
    }

    void enable() {
        this.disabledAt = null;
    }

    void disable(Instant at) {
        this.disabledAt = at;
    }

    long id() {
        return id;
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    String badge() {
        return badge;
    }

    @Nullable
    String pinHash() {
        return pinHash;
    }

    void read(String tag) {
        this.language = tag;
    }

    String language() {
        return language;
    }

    @Nullable
    Instant disabledAt() {
        return disabledAt;
    }
}
