package org.stowage.counting;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;

/** Every address that somebody who counts may read, pages and API, with its blanks filled in. */
final class CounterCalls {

    private static final Pattern BLANK = Pattern.compile("\\{([A-Za-z]+)[^{}]*(\\{[^{}]*}[^{}]*)*}");
    private static final Set<String> OPEN = Set.of(Roles.COUNTER, "**");

    private final Map<String, List<String>> known;
    private final List<String> anything;

    /** @param known what fills a blank of this name @param anything what fills one of any other name */
    CounterCalls(Map<String, List<String>> known, List<String> anything) {
        this.known = known;
        this.anything = anything;
    }

    Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.stowage")) {
            if (type.isAnnotatedWith(Path.class)) {
                Arrays.stream(type.reflect().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class))
                        .filter(method -> mayCount(type.reflect(), method))
                        .forEach(method -> all.addAll(calls(type.reflect(), method)));
            }
        }
        return all;
    }

    private static boolean mayCount(Class<?> type, Method method) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        RolesAllowed of = roles == null ? type.getAnnotation(RolesAllowed.class) : roles;
        return of == null || Arrays.stream(of.value()).anyMatch(OPEN::contains);
    }

    private List<String> calls(Class<?> type, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path =
                Objects.requireNonNull(type.getAnnotation(Path.class)).value() + "/" + (own == null ? "" : own.value());
        List<String> calls = new ArrayList<>();
        for (String filled : filled(path.replaceAll("/+", "/").replaceAll("(?<=.)/$", ""))) {
            calls.add(filled + "?warehouse=" + known.get("warehouse").getFirst());
            calls.add(filled + query(method));
        }
        return calls;
    }

    private List<String> filled(String path) {
        Matcher blank = BLANK.matcher(path);
        if (!blank.find()) {
            return List.of(path);
        }
        String before = path.substring(0, blank.start());
        String after = path.substring(blank.end());
        return known.getOrDefault(blank.group(1), anything).stream()
                .flatMap(value -> filled(before + URLEncoder.encode(value, StandardCharsets.UTF_8) + after).stream())
                .toList();
    }

    private String query(Method method) {
        StringBuilder query =
                new StringBuilder("?warehouse=" + known.get("warehouse").getFirst());
        Stream.of(method.getParameters())
                .map(CounterCalls::name)
                .filter(Objects::nonNull)
                .filter(name -> !name.equals("warehouse") && known.containsKey(name))
                .forEach(name -> query.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(known.get(name).getFirst(), StandardCharsets.UTF_8)));
        return query.toString();
    }

    private static @Nullable String name(Parameter parameter) {
        QueryParam named = parameter.getAnnotation(QueryParam.class);
        return named != null
                ? named.value()
                : parameter.isAnnotationPresent(RestQuery.class) ? parameter.getName() : null;
    }
}
