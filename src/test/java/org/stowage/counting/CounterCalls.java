package org.stowage.counting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
        for (Class<?> type : rooms()) {
            if (type.isAnnotationPresent(Path.class)) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class))
                        .filter(method -> mayCount(type, method))
                        .forEach(method -> all.addAll(calls(type, method)));
            }
        }
        return all;
    }

    private static List<Class<?>> rooms() {
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
        try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
            List<Class<?>> rooms = new ArrayList<>();
            for (java.nio.file.Path file : files.filter(CounterCalls::answers).toList()) {
                String name = classes.relativize(file).toString().replace('/', '.');
                rooms.add(Class.forName(
                        name.substring(0, name.length() - ".class".length()),
                        false,
                        Thread.currentThread().getContextClassLoader()));
            }
            return rooms;
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    // only those are loaded: the annotation stands in the file under its full name
    private static boolean answers(java.nio.file.Path file) {
        try {
            return file.toString().endsWith(".class")
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains("Ljakarta/ws/rs/GET;");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            String warehouse = "warehouse=" + values("warehouse").getFirst();
            calls.add(filled + "?" + warehouse);
            // some take no other than their own parameters
            for (String start : List.of(warehouse, "")) {
                calls.add(filled + "?" + start + query(method, 0));
                calls.add(filled + "?" + start + query(method, 1));
            }
        }
        return calls;
    }

    private List<String> values(String name) {
        return known.getOrDefault(name, anything);
    }

    private List<String> filled(String path) {
        Matcher blank = BLANK.matcher(path);
        if (!blank.find()) {
            return List.of(path);
        }
        String before = path.substring(0, blank.start());
        String after = path.substring(blank.end());
        return values(blank.group(1)).stream()
                .flatMap(value -> filled(before + URLEncoder.encode(value, StandardCharsets.UTF_8) + after).stream())
                .toList();
    }

    /** @param turn programs and pages write an instant differently: the first value of a name, or its last */
    private String query(Method method, int turn) {
        StringBuilder query = new StringBuilder();
        Stream.of(method.getParameters())
                .map(CounterCalls::name)
                .filter(Objects::nonNull)
                .filter(name -> !name.equals("warehouse") && known.containsKey(name))
                .forEach(name -> query.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(
                                turn == 0
                                        ? values(name).getFirst()
                                        : values(name).getLast(),
                                StandardCharsets.UTF_8)));
        return query.toString();
    }

    private static @Nullable String name(Parameter parameter) {
        QueryParam named = parameter.getAnnotation(QueryParam.class);
        return named != null
                ? named.value()
                : parameter.isAnnotationPresent(RestQuery.class) ? parameter.getName() : null;
    }
}
