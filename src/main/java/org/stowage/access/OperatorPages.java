package org.stowage.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Page;

/** Who works here, and each of them with what may be changed. The forms are answered by {@link OperatorForms}. */
@Path("/operators")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MANAGER})
class OperatorPages {

    private static final int ROWS = 50;

    /** A role or warehouse to tick. */
    record Tick(String code, boolean ticked) {}

    record Row(
            String login, String name, String badge, boolean disabled, List<String> roles, List<String> warehouses) {}

    @CheckedTemplate(basePath = "access")
    record OperatorsPage(List<Row> rows, @Nullable String next, List<Tick> roles, List<Tick> warehouses)
            implements TemplateInstance {}

    /** @param mayChange whether the reader could have given all that this operator has */
    @CheckedTemplate(basePath = "access")
    record OneOperatorPage(
            OperatorView operator,
            boolean mayChange,
            boolean isSelf,
            List<Tick> roles,
            List<Tick> warehouses,
            List<TokenSql.Token> tokens)
            implements TemplateInstance {}

    private final OperatorListSql list;
    private final Operators operators;
    private final Tokens tokens;
    private final Scopes scopes;
    private final CurrentActor actor;

    OperatorPages(OperatorListSql list, Operators operators, Tokens tokens, Scopes scopes, CurrentActor actor) {
        this.list = list;
        this.operators = operators;
        this.tokens = tokens;
        this.scopes = scopes;
        this.actor = actor;
    }

    @GET
    @Transactional
    public TemplateInstance all(@QueryParam("cursor") @Nullable String cursor) {
        Map<Long, String> codes = scopes.all(ScopeCodes.Kind.WAREHOUSE);
        Page<Row> page = Page.of(list.page(actor.get(), Page.after(cursor), ROWS), ROWS, OperatorListSql.Listed::login)
                .map(one -> row(one, codes));
        return new OperatorsPage(page.items(), page.nextCursor(), roles(Set.of()), warehouses(codes, null));
    }

    @GET
    @Path("/{login}")
    @Transactional
    public TemplateInstance one(@RestPath String login) {
        Actor self = actor.get();
        OperatorView shown = operators.view(operators.get(self, login));
        boolean mayChange = GrantRule.isOver(self, operators.actorOf(shown.id()));
        return new OneOperatorPage(
                shown,
                mayChange,
                shown.id() == self.operatorId(),
                roles(shown.roles()),
                warehouses(scopes.all(ScopeCodes.Kind.WAREHOUSE), shown.warehouses()),
                mayChange ? tokens.live(self, login) : List.of());
    }

    private static Row row(OperatorListSql.Listed one, Map<Long, String> codes) {
        return new Row(
                one.login(),
                one.name(),
                one.badge(),
                one.disabled(),
                split(one.roles()),
                split(one.warehouses()).stream()
                        .map(id -> codes.getOrDefault(Long.valueOf(id), id))
                        .sorted()
                        .toList());
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    /** Those that the reader may give; an administrator's own mark alone, because it holds all others. */
    private List<Tick> roles(Set<Role> held) {
        boolean all = actor.get().has(Role.ADMINISTRATOR);
        boolean administers = held.contains(Role.ADMINISTRATOR);
        return Arrays.stream(Role.values())
                .filter(role -> all || role.isOfTheFloor())
                .map(role -> new Tick(role.code(), held.contains(role) && (!administers || role == Role.ADMINISTRATOR)))
                .toList();
    }

    private List<Tick> warehouses(Map<Long, String> codes, @Nullable Set<String> held) {
        return codes.entrySet().stream()
                .filter(each -> actor.get().maySee(each.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .map(code -> new Tick(code, held != null && held.contains(code)))
                .toList();
    }
}
