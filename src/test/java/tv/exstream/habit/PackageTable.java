package tv.exstream.habit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The package table of ARCHITECTURE.md: which packages exist and which others each may use.
record PackageTable(Map<String, Row> rows) {
    static final String ROOT = "(root)";
    private static final int COLUMNS = 4;

    record Row(String name, String layer, String job, Set<String> uses) {}

    static PackageTable read(Path document) throws IOException {
        return parse(Files.readAllLines(document));
    }

    static PackageTable parse(List<String> lines) {
        Map<String, Row> rows = new LinkedHashMap<>();
        boolean inTable = false;
        for (String line : lines) {
            if (line.startsWith("| package | layer |")) {
                inTable = true;
            } else if (inTable && !line.startsWith("|")) {
                return new PackageTable(rows);
            } else if (inTable && !line.startsWith("|---")) {
                Row row = row(line);
                if (rows.put(row.name(), row) != null) {
                    throw new IllegalArgumentException(
                            "package %s has two rows".formatted(row.name()));
                }
            }
        }
        return new PackageTable(rows);
    }

    /// The rules that the code and the table break, each a sentence that says what to change; empty when all is well.
    ///
    /// @param uses for every package that exists, the packages its classes refer to
    List<String> violations(Map<String, Set<String>> uses) {
        List<String> found = new ArrayList<>();
        uses.forEach(
                (user, used) -> {
                    if (!rows.containsKey(user)) {
                        found.add(missingRow(user, used));
                        return;
                    }
                    Set<String> allowed = allowed(user);
                    used.stream()
                            .filter(name -> !name.equals(user) && !allowed.contains(name))
                            .forEach(name -> found.add(forbidden(user, name)));
                });
        return found;
    }

    /// Rows without a package.
    List<String> stale(Set<String> existing) {
        return rows.keySet().stream().filter(name -> !existing.contains(name)).toList();
    }

    /// A cycle among the uses that the table allows, as `a -> b -> a`; empty when there is none.
    List<String> cycles() {
        Set<String> done = new TreeSet<>();
        List<String> found = new ArrayList<>();
        rows.keySet().forEach(name -> follow(name, new ArrayList<>(), done, found));
        return found;
    }

    private void follow(String name, List<String> path, Set<String> done, List<String> found) {
        int seen = path.indexOf(name);
        if (seen >= 0) {
            found.add(String.join(" -> ", path.subList(seen, path.size())) + " -> " + name);
            return;
        }
        if (done.contains(name)) {
            return;
        }
        path.add(name);
        allowed(name).forEach(next -> follow(next, path, done, found));
        path.removeLast();
        done.add(name);
    }

    private Set<String> allowed(String user) {
        Set<String> names = new TreeSet<>();
        for (String use : rows.get(user).uses()) {
            switch (use) {
                case "all" -> names.addAll(rows.keySet());
                case "core", "shell", "edge" -> names.addAll(layer(use));
                default -> names.add(known(user, use));
            }
        }
        names.remove(user);
        return names;
    }

    private Set<String> layer(String layer) {
        return rows.values().stream()
                .filter(row -> row.layer().equals(layer))
                .map(Row::name)
                .collect(Collectors.toSet());
    }

    private String known(String user, String use) {
        if (!rows.containsKey(use)) {
            throw new IllegalArgumentException(
                    "row %s may use %s, which has no row".formatted(user, use));
        }
        return use;
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).skip(1).toList();
        if (cells.size() != COLUMNS) {
            throw new IllegalArgumentException(
                    "a row must have %d cells: %s".formatted(COLUMNS, line));
        }
        Set<String> uses =
                Arrays.stream(cells.get(3).split(","))
                        .map(String::strip)
                        .filter(use -> !use.equals("-"))
                        .collect(Collectors.toCollection(TreeSet::new));
        return new Row(cells.getFirst().replace("`", ""), cells.get(1), cells.get(2), uses);
    }

    private static String missingRow(String name, Set<String> used) {
        String uses = used.isEmpty() ? "-" : String.join(", ", new TreeSet<>(used));
        return "package %s has no row in ARCHITECTURE.md; add: | `%s` | core, shell or edge | <its job> | %s |"
                .formatted(name, name, uses);
    }

    private static String forbidden(String user, String used) {
        return "%s uses %s, which its row in ARCHITECTURE.md does not list (tv.exstream.%s -> tv.exstream.%s)"
                .formatted(user, used, user, used);
    }
}
