package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class SettingsEditTest {
    private static final Path FILE = Path.of("config.yaml");

    private static final Map<String, List<String>> VALUES =
            Map.of(
                    "server.port", List.of("80", "8411", "0"),
                    "server.tls.key", List.of("/etc/tls/key.pem", ""),
                    "tuner.name", List.of("Den: #2", "{x}", "1_0", "Wohn-Zimmer", "say \"hi\""),
                    "tuner.count", List.of("1", "64"),
                    "guide.zone", List.of("", "Europe/Berlin"),
                    "guide.episodeTitle", List.of("{show} | {title}", "{title}"),
                    "media.folders", List.of("", "/a", "/a\n/b", "/b\n/c, d\nFilms=/e #1\n/a"),
                    "media.hosts", List.of("nas.local", "10.0.0.1\nnas"),
                    "screens.background", List.of("#112233", "112233"),
                    "data", List.of("/var/tv", "data"));

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverStandsInTheFileAChangeIsExactlyThatChange(int seed) {
        Random random = new Random(seed);
        String before = file(random);
        Map<String, Optional<String>> changes = changes(random);

        String after = edit(changes).of(before);

        Map<String, String> wanted = new LinkedHashMap<>(ConfigFile.texts(before, FILE));
        changes.forEach(
                (key, value) ->
                        value.ifPresentOrElse(
                                text -> wanted.put(key, text), () -> wanted.remove(key)));
        assertThat(ConfigFile.texts(after, FILE))
                .as("seed %d:%n%s", seed, before)
                .isEqualTo(wanted);
        assertThat(comments(after)).as("seed %d:%n%s", seed, before).isEqualTo(comments(before));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsAddedAndTakenAwayAgainLeavesTheFileAsItWas(int seed) {
        Random random = new Random(seed);
        String before = file(random).stripTrailing() + "\n";
        Map<String, Optional<String>> added = new LinkedHashMap<>();
        Map<String, Optional<String>> removed = new LinkedHashMap<>();
        String key = pick(random, List.copyOf(VALUES.keySet()));
        if (ConfigFile.texts(before, FILE).containsKey(key)
                || before.contains(key.replaceAll(".*\\.", "") + ":")) {
            return;
        }
        added.put(key, Optional.of(pick(random, VALUES.get(key))));
        removed.put(key, Optional.empty());

        String after = edit(removed).of(edit(added).of(before));

        assertThat(after).as("seed %d", seed).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    server.port   | 70000 | INVALID_VALUE  | server.port must be 0..65535: 70000
                    server.prot   | 1     | INVALID_VALUE  | server.prot must be a setting
                    port          | 1     | INVALID_VALUE  | port must be a setting; did you mean server.port?
                    media.folders | ' , ' | SETTING_LOCKED | media.folders must be changed where it is said: by --media, which comes before the file
                    tuner.name    | Den   | SETTING_LOCKED | tuner.name must be changed where it is said: by EXSTREAMTV_TUNER_NAME, which comes before the file
                    database.password | *** | INVALID_VALUE | database.password must be the secret itself: what is shown instead of it
                    """)
    void whatCannotBeIsRefusedByName(String key, String text, Problem problem, String message) {
        var source =
                new SettingsSource(
                        CommandLine.parse(List.of("--media", "/m")),
                        Map.of("EXSTREAMTV_TUNER_NAME", "Attic"));
        var edit = new SettingsEdit(source, Map.of(key, Optional.of(text)));

        assertThatThrownBy(() -> edit.of(""))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem))
                .hasMessage(message);
    }

    @Test
    void aFormThatIsForPeopleIsLeftToThem() {
        var edit = edit(Map.of("tuner.count", Optional.of("3")));

        assertThatThrownBy(() -> edit.of("server:\n  port: 1\n...\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.SETTINGS_UNWRITABLE))
                .hasMessageStartingWith("tuner.count must be changed by hand: config.yaml");
    }

    private static SettingsEdit edit(Map<String, Optional<String>> changes) {
        return new SettingsEdit(
                new SettingsSource(CommandLine.parse(List.of()), Map.of()), changes);
    }

    private static Map<String, Optional<String>> changes(Random random) {
        Map<String, Optional<String>> changes = new LinkedHashMap<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String key = pick(random, List.copyOf(VALUES.keySet()));
            boolean away = random.nextInt(3) == 0;
            changes.put(key, away ? Optional.empty() : Optional.of(pick(random, VALUES.get(key))));
        }
        return changes;
    }

    /// Groups in any order, values in any form, comments anywhere.
    private static String file(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : "# Mine.\n\n");
        for (String group : List.of("server", "tuner", "guide", "media", "screens", "data")) {
            List<String> keys = new ArrayList<>();
            VALUES.keySet().stream()
                    .filter(key -> key.startsWith(group) && random.nextBoolean())
                    .sorted()
                    .forEach(keys::add);
            if (!keys.isEmpty()) {
                text.append(group(random, group, keys));
            }
        }
        return random.nextInt(5) == 0 ? text.toString().stripTrailing() : text.toString();
    }

    private static String group(Random random, String group, List<String> keys) {
        if (group.equals("data")) {
            return "data: /x # here\n";
        }
        StringBuilder text = new StringBuilder(group + ":");
        if (random.nextInt(4) == 0) {
            text.append(" {");
            keys.forEach(
                    key ->
                            text.append(keys.indexOf(key) == 0 ? "" : ", ")
                                    .append(key.substring(key.indexOf('.') + 1))
                                    .append(": ")
                                    .append(inLine(key, pick(random, VALUES.get(key)))));
            return text.append("}\n").toString();
        }
        String indent = pick(random, List.of("  ", "    ", " "));
        text.append(random.nextBoolean() ? "\n" : " # of " + group + "\n");
        for (String key : keys) {
            if (random.nextInt(3) == 0) {
                text.append(indent).append("# why: so\n");
            }
            text.append(indent).append(key.substring(key.indexOf('.') + 1)).append(':');
            text.append(value(random, key, indent));
        }
        return text.append(random.nextBoolean() ? "\n" : "").toString();
    }

    private static String value(Random random, String key, String indent) {
        String value = pick(random, VALUES.get(key));
        boolean list = key.equals("media.folders") || key.equals("media.hosts");
        if (!list || value.isEmpty() || random.nextBoolean()) {
            return " " + inLine(key, value) + (random.nextBoolean() ? "\n" : "  # now\n");
        }
        StringBuilder lines = new StringBuilder("\n");
        String deep = random.nextBoolean() ? indent : indent + "  ";
        value.lines()
                .forEach(
                        each ->
                                lines.append(deep)
                                        .append("- ")
                                        .append(YamlWords.of(each))
                                        .append('\n'));
        return lines.toString();
    }

    private static String inLine(String key, String value) {
        boolean list = key.equals("media.folders") || key.equals("media.hosts");
        return list ? YamlWords.inBrackets(value.lines().toList()) : YamlWords.of(value);
    }

    private static List<String> comments(String text) {
        return text.lines().map(String::strip).filter(line -> line.startsWith("# ")).toList();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.stream().sorted().toList().get(random.nextInt(from.size()));
    }
}
