package org.stowage.kernel;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A query parameter that an address of the API does not know is refused: a misspelt filter would answer too much. Pages
 * take what others hang onto a link.
 */
class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> asked = request.getUriInfo().getQueryParameters().keySet();
        Method method = resource.getResourceMethod();
        if (asked.isEmpty() || method == null || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, KnownParameters::names);
        List<Problem.Fault> faults = asked.stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> Problem.fault("", KernelProblem.UNKNOWN_PARAMETER, name))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
    }

    private static Set<String> names(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            RestQuery rest = parameter.getAnnotation(RestQuery.class);
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (rest != null) {
                names.add(rest.value().isEmpty() ? parameter.getName() : rest.value());
            } else if (query != null) {
                names.add(query.value());
            }
        }
        return names;
    }
}
