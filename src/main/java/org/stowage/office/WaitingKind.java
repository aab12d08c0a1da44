package org.stowage.office;

import static org.stowage.access.Role.AUDITOR;
import static org.stowage.access.Role.CLERK;
import static org.stowage.access.Role.COUNTER;
import static org.stowage.access.Role.INTEGRATION;
import static org.stowage.access.Role.MANAGER;
import static org.stowage.access.Role.PACKER;
import static org.stowage.access.Role.PICKER;
import static org.stowage.access.Role.RECEIVER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.site.Warehouse;

/** Work that waits for somebody: for whom, and the one place where it is done. */
enum WaitingKind {
    LATE("/orders?due=late", "clock", MANAGER, CLERK),
    RELEASE("/orders?status=promised", "ripple", MANAGER, CLERK),
    SHIP("/scan?open=ship", "package", MANAGER, PACKER),
    HELD("/orders?status=held", "hand-stop", MANAGER, CLERK),
    SHORT("/orders?status=short", "alert-triangle", MANAGER, CLERK),
    REPLENISH("/orders?status=waiting-replenishment", "refresh", MANAGER, CLERK),
    PROBLEM("/orders?status=problem", "alert-triangle", MANAGER, CLERK),
    PICK("/scan?open=pick", "route", MANAGER, PICKER),
    PUT_BACK("/scan?open=put-back", "arrow-back-up", MANAGER, PICKER),
    TAKEN_OUT("/scan?open=put-back", "arrow-back-up", MANAGER, PICKER, PACKER),
    PACK("/scan?open=pack", "box", MANAGER, PACKER),
    PARKED("/parcels?status=parked", "package", MANAGER, PACKER),
    LOAD("/scan?open=load", "truck-delivery", MANAGER, CLERK, PACKER),
    HAND_OVER("/manifests?status=open", "clipboard-check", MANAGER, CLERK, PACKER),
    MISSES_VAN("/manifests/alarms", "alert-triangle", MANAGER, CLERK, PACKER),
    WAYBILLS("/waybills", "alert-triangle", MANAGER, CLERK, PACKER),
    CONFIRM("/channels", "send", MANAGER, CLERK),
    TRACKING("/tracking", "map-pin", MANAGER, CLERK),
    CLAIM_DUE("/claims?state=due", "alert-triangle", MANAGER, CLERK),
    ADJUST("/adjustments?status=waiting", "clipboard-check", MANAGER),
    TRANSFER_LATE("/transfers?status=in-transit", "alert-triangle", MANAGER, CLERK, RECEIVER),
    RECEIVE("/scan?open=receive", "truck-loading", MANAGER, RECEIVER),
    PUT_AWAY("/scan?open=putaway", "stack-2", MANAGER, RECEIVER),
    COUNT("/scan?open=count", "clipboard-check", MANAGER, COUNTER),
    COUNT_REVIEW("/counts?status=review", "clipboard-check", MANAGER),
    COUNT_OVERDUE("/counts?status=open", "clock", MANAGER, CLERK),
    STRAY("/unknown-goods", "alert-triangle", MANAGER, CLERK),
    PRINT("/parcels?status=printing", "printer", MANAGER, CLERK, PACKER),
    IMPORT("/imports", "file-import", MANAGER, CLERK, INTEGRATION),
    PROOF("/proof", "shield-check", MANAGER, AUDITOR);

    final String page;
    final String icon;
    private final Set<Role> roles;

    WaitingKind(String page, String icon, Role... roles) {
        this.page = page;
        this.icon = icon;
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    boolean isFor(Actor actor) {
        return roles.stream().anyMatch(actor::has);
    }

    /** As in SQL, in texts. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In a simple warehouse nothing is released: what is promised is shipped from its one desk. */
    WaitingKind in(Warehouse warehouse) {
        return this == RELEASE && warehouse.mode() == Warehouse.Mode.SIMPLE ? SHIP : this;
    }

    static WaitingKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
