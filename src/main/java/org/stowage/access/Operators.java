package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** Who works here: taken on, given roles, disabled. Every change of what somebody may do ends their sessions at once. */
@ApplicationScoped
@Transactional
@Retrying
public class Operators {

    private final OperatorRows rows;
    private final RoleSql roles;
    private final Scopes scopes;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Audit audit;

    Operators(OperatorRows rows, RoleSql roles, Scopes scopes, Sessions sessions, Passwords passwords, Audit audit) {
        this.rows = rows;
        this.roles = roles;
        this.scopes = scopes;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * @param giver who takes them on; nobody gives more than they have
     * @return the operator's number
     */
    public long create(Actor giver, NewOperator asked) {
        asked.check();
        Set<Long> warehouses = orOwn(scopes.ids(ScopeCodes.Kind.WAREHOUSE, asked.warehouses()), giver.warehouses());
        Set<Long> owners = orOwn(scopes.ids(ScopeCodes.Kind.OWNER, asked.owners()), giver.owners());
        GrantRule.check(giver, asked.roles(), warehouses, owners);
        Operator made = new Operator(asked.login(), asked.name(), asked.language() == null ? "en" : asked.language());
        made.openWith(asked.password() == null ? null : passwords.hash(asked.password()));
        made.wear(asked.badge(), asked.pin() == null ? null : passwords.hash(asked.pin()));
        rows.persistAndFlush(made);
        roles.replace(made.id(), asked.roles(), warehouses, owners);
        audit.record(Audit.HOUSE, giver.operatorId(), "operator.create", made.login(), Map.of("roles", asked.roles()));
        return made.id();
    }

    /** Ends the operator's sessions; the same roles once more change nothing. */
    public void grant(
            Actor giver,
            String login,
            Collection<Role> asked,
            @Nullable List<String> warehouseCodes,
            @Nullable List<String> ownerCodes) {
        Operator operator = get(giver, login);
        roles.lock(operator.id());
        Actor before = roles.actor(operator.id());
        Set<Long> warehouses = orOwn(scopes.ids(ScopeCodes.Kind.WAREHOUSE, warehouseCodes), giver.warehouses());
        Set<Long> owners = orOwn(scopes.ids(ScopeCodes.Kind.OWNER, ownerCodes), giver.owners());
        GrantRule.check(giver, before.roles(), before.warehouses(), before.owners());
        GrantRule.check(giver, asked, warehouses, owners);
        if (before.mayTheSame(asked, warehouses, owners)) {
            return;
        }
        if (!asked.contains(Role.ADMINISTRATOR) || warehouses != null) {
            keepOneAdministrator(operator);
        }
        roles.replace(operator.id(), asked, warehouses, owners);
        sessions.endAll(operator.id());
        audit.record(
                Audit.HOUSE,
                giver.operatorId(),
                "operator.roles",
                operator.login(),
                Map.of("before", before.roles(), "after", asked));
    }

    /** Sessions and tokens of the operator are dead from now on. */
    public void disable(Actor giver, String login) {
        Operator operator = get(giver, login);
        GrantRule.checkOver(giver, roles.actor(operator.id()));
        keepOneAdministrator(operator);
        operator.disable(Instant.now());
        sessions.endAll(operator.id());
        audit.record(Audit.HOUSE, giver.operatorId(), "operator.disable", operator.login(), Map.of());
    }

    /** Ends every session of the operator, also the one that asks. */
    public void changePassword(Actor self, String password) {
        PasswordRule.check(password, self.login());
        Operator operator = rows.byLogin(self.login()).orElseThrow();
        operator.openWith(passwords.hash(password));
        sessions.endAll(operator.id());
        audit.record(Audit.HOUSE, self.operatorId(), "operator.password", self.login(), Map.of());
    }

    /** In which the operator reads from now on: {@code en} or {@code zh-CN}. */
    public void changeLanguage(Actor self, String tag) {
        rows.byLogin(self.login()).orElseThrow().read(tag);
    }

    /** What somebody may do who is not asking: for work that the service does in their name. Empty: nobody of this login. */
    public Optional<Actor> actor(String login) {
        return rows.byLogin(login).map(found -> roles.actor(found.id()));
    }

    /** Whether somebody who is not asking has this role here; Stowage itself has each. */
    public boolean holds(long operatorId, Role role, long warehouseId) {
        if (operatorId == Actor.SYSTEM.operatorId()) {
            return true;
        }
        Actor actor = roles.actor(operatorId);
        return actor.has(role) && actor.maySee(warehouseId);
    }

    /** Who has this role here, to be told to those who need one of them. */
    public List<String> namesOf(Role role, long warehouseId, int most) {
        return roles.names(role, warehouseId, most);
    }

    /** @throws Problem unknown-operator, also for one who works in none of the asker's warehouses */
    Operator get(Actor asker, String login) {
        return rows.byLogin(login)
                .filter(found -> isVisible(asker, found))
                .orElseThrow(() -> Problem.of(AccessProblem.UNKNOWN_OPERATOR, login));
    }

    /** What this operator may do, also when disabled. */
    Actor actorOf(long id) {
        return roles.actor(id);
    }

    List<OperatorView> page(Actor asker, String after, int limit) {
        return rows.page(after, limit).stream()
                .filter(found -> isVisible(asker, found))
                .map(this::view)
                .toList();
    }

    OperatorView view(Operator operator) {
        Actor actor = roles.actor(operator.id());
        return OperatorView.of(
                operator,
                actor,
                scopes.codes(ScopeCodes.Kind.WAREHOUSE, actor.warehouses()),
                scopes.codes(ScopeCodes.Kind.OWNER, actor.owners()));
    }

    private boolean isVisible(Actor asker, Operator operator) {
        Set<Long> theirs = roles.actor(operator.id()).warehouses();
        return asker.warehouses() == null
                || operator.id() == asker.operatorId()
                || (theirs != null && theirs.stream().anyMatch(asker::maySee));
    }

    private void keepOneAdministrator(Operator operator) {
        if (roles.isLastAdministrator(operator.id())) {
            throw Problem.of(AccessProblem.LAST_ADMINISTRATOR);
        }
    }

    private static @Nullable Set<Long> orOwn(@Nullable Set<Long> asked, @Nullable Set<Long> own) {
        return asked == null ? own : asked;
    }
}
