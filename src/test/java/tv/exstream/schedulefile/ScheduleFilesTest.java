package tv.exstream.schedulefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Golden;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.sequential.SequentialSchedule;

class ScheduleFilesTest {
    private static final Path EXAMPLES = Path.of("src", "test", "resources", "schedulefile");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ersatztv", "exstream"})
    void everyWordOfBothVocabulariesIsRead(String name) {
        SequentialSchedule schedule = new ScheduleFiles(EXAMPLES).read(name + ".yml").orThrow();

        Golden.assertMatches("schedulefile/" + name + ".txt", print(schedule));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsPlace() {
        String text =
                """
                content:
                  - show:
                    key: SHOW
                    guids22: []
                  - {collection: Films, key: FILMS, order: random}
                playouts: []
                playout:
                  - {count: coutn, content: FILMS}
                  - {pad_to_next: 7, content: FILM}
                  - {pad_to_next: 15, content: FILMS, trim: maybe, discard_attempts: -1}
                  - {duration: "00:30", content: FILMS}
                  - {pad_until: noon}
                  - {play: FILMS}
                  - {all: , content: FILMS, count: 1}
                  - {rewind: "01:00:00"}
                  - {repeat: false}
                  - FILMS
                  - {skip_to_item: , content: FILMS, season: x}
                """;

        assertThat(flaws(text))
                .containsExactly(
                        "6: playouts is not a key here; did you mean playout?; wanted: name, description,"
                                + " import, content, sequence, reset, playout",
                        "4: content[0].guids22 is not a key here; did you mean guids?; wanted: show, key,"
                                + " guids, order, multi_part",
                        "2: content[0].guids must be a list of source and value: nothing",
                        "5: content[1].order must be chronological or shuffle: random",
                        "8: playout[0].count must be an expression: expression must use only the"
                                + " variables count, random: coutn at character 1; did you mean count?",
                        "9: playout[1].pad_to_next must divide the 1440 minutes of a day, as 5, 15, 30"
                                + " and 45 do: 7",
                        "10: playout[2].trim must be true or false: maybe",
                        "11: playout[3].duration must be a length such as 01:30:00, 90 minutes, PT90M or"
                                + " a number of seconds: 00:30",
                        "12: playout[4].pad_until must be a time of day such as 18:30, 18:30:00 or"
                                + " 6:30 PM: noon",
                        "12: playout[4].content must be a text: nothing",
                        "13: playout[5] must have one of the keys all, count, duration, pad_to_next,"
                                + " pad_until, wait_until, rewind, skip_items, skip_to_item,"
                                + " shuffle_sequence, epg_group, pre_roll, mid_roll, post_roll,"
                                + " watermark, graphics_on, graphics_off, sequence, repeat: play",
                        "14: playout[6].count must be an entry of its own: it is beside all",
                        "15: playout[7].rewind must not be in the section playout",
                        "16: playout[8].repeat must be true, or the entry left out: false",
                        "17: playout[9] must have keys with values: FILMS",
                        "18: playout[10].season must be a whole number: x",
                        "18: playout[10].episode must be a whole number: nothing");
    }

    @DisplayName("SEQ-9: minutes of padding that do not divide a day are refused at their place")
    @Test
    void paddingThatDoesNotDivideADayIsRefused() {
        assertThat(flaws(playing("{pad_to_next: 50, content: FILMS}")))
                .containsExactly(
                        "3: playout[0].pad_to_next must divide the 1440 minutes of a day, as 5, 15, 30"
                                + " and 45 do: 50");
        assertThat(flaws(playing("{pad_to_next: 45, content: FILMS}"))).isEmpty();
    }

    @DisplayName("SEQ-12: an empty tail after items that may go beyond the end is refused")
    @Test
    void anEmptyTailAfterGoingBeyondTheEndIsRefused() {
        String both = "stop_before_end: false, offline_tail: true";

        assertThat(flaws(playing("{duration: 1h, content: FILMS, %s}".formatted(both))))
                .containsExactly(
                        "3: playout[0].offline_tail must be false when stop_before_end is false, for then"
                                + " nothing is left to stay empty: true");
        assertThat(flaws(playing("{pad_to_next: 15, content: FILMS, stop_before_end: false}")))
                .isEmpty();
    }

    @Test
    void theLastItemMayBeAllowedToMissTheEndByATenth() {
        assertThat(flaws(playing("{duration: 1h, content: FILMS, stop_before_end: tenth}")))
                .isEmpty();
        assertThat(flaws(playing("{duration: 1h, content: FILMS, stop_before_end: some}")))
                .containsExactly(
                        "3: playout[0].stop_before_end must be true, false or tenth: some");
    }

    @DisplayName(
            "SEQ-25: sequences that include themselves are refused and the way around is named")
    @Test
    void sequencesThatIncludeThemselvesAreRefused() {
        String text =
                """
                sequence:
                  - {key: outer, items: [{sequence: a}]}
                  - {key: a, items: [{sequence: b}]}
                  - {key: b, items: [{sequence: a}]}
                playout: [{sequence: outer}]
                """;

        assertThat(flaws(text))
                .containsExactly(
                        "2: sequence[0] is refused: sequence must not include itself: a > b > a",
                        "4: sequence[2] is refused: sequence must not include itself: b > a > b");
    }

    @Test
    void namesThatNothingDefinesAreSaidWhereTheyAreUsed() {
        String text =
                """
                content: [{key: films, collection: Films}]
                sequence: [{key: ident, items: []}]
                playout:
                  - duration: 1h
                    content: films
                    fallback: film
                  - {sequence: idents}
                  - {all: films2}
                """;

        assertThat(flaws(text))
                .containsExactly(
                        "6: playout[0].fallback must be the key of a content that is defined: film; did"
                                + " you mean films?",
                        "7: playout[1].sequence must be the key of a sequence that is defined: idents;"
                                + " did you mean ident?",
                        "8: playout[2].all must be the key of a content that is defined: films2; did you"
                                + " mean films?");
    }

    @Test
    void keysThatAreThereTwiceAreRefused() {
        String text =
                """
                content:
                  - {key: films, collection: Films}
                  - {key: films, collection: Others}
                sequence:
                  - {key: s}
                  - {key: s}
                playout: [{padToNext: 15, pad_to_next: 30, content: films}]
                """;

        assertThat(flaws(text))
                .containsExactly(
                        "3: content[1].key must be there once: films",
                        "6: sequence[1].key must be there once: s",
                        "7: playout[0].pad_to_next must be there once: it is the same as pad_to_next");
    }

    @Test
    void importsFillInWhatIsMissing() throws IOException {
        write(
                "main.yml",
                """
                import: [shared/a.yml, shared/b.yml]
                content: [{key: x, collection: Mine}]
                playout: [{count: 1, content: y}, {count: 1, content: z}, {sequence: s}]
                """);
        write(
                "shared/a.yml",
                """
                import: deeper.yml
                content: [{key: x, collection: A}, {key: y, collection: A}]
                """);
        write(
                "shared/b.yml",
                """
                content: [{key: y, collection: B}]
                sequence: [{key: s, items: [{count: 1, content: x}]}]
                """);
        write("shared/deeper.yml", "content: [{key: z, collection: Deep}]");

        Reading reading = new ScheduleFiles(folder).read("main.yml");

        assertThat(reading.orThrow().contents().values().stream().map(Object::toString))
                .satisfiesExactly(
                        x -> assertThat(x).contains("name=Mine"),
                        y -> assertThat(y).contains("name=A"),
                        z -> assertThat(z).contains("name=Deep"));
        assertThat(((Reading.Accepted) reading).files())
                .containsExactly("main.yml", "shared/a.yml", "shared/deeper.yml", "shared/b.yml");
    }

    @Test
    void whatIsWrongInAnImportIsSaidThere() throws IOException {
        write("a.yml", "content:\n  - {key: x, colection: X}\n");

        Reading reading =
                new ScheduleFiles(folder)
                        .check("main.yml", "import: a.yml\nplayout: [{all: , content: x}]");

        assertThat(((Reading.Refused) reading).flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.file()).isEqualTo("a.yml"))
                .satisfies(flaw -> assertThat(flaw.line()).isEqualTo(2));
    }

    @Test
    void importsThatLeadBackAreRefused() throws IOException {
        write("main.yml", "import: a.yml\nplayout: [{graphics_off: }]\n");
        write("a.yml", "import: b.yml\n");
        write("b.yml", "import: a.yml\n");

        assertThat(flaws(new ScheduleFiles(folder).read("main.yml")))
                .containsExactly(
                        "1: import must not lead back to where it began: a.yml > b.yml > a.yml");
    }

    @Test
    void nothingOutsideTheFolderIsRead() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("schedules"));
        Path outside = write("secret.yml", "content: [{key: x, collection: X}]");
        Files.createSymbolicLink(inside.resolve("link.yml"), outside);
        var files = new ScheduleFiles(inside);

        for (String name :
                List.of("../secret.yml", outside.toString(), "link.yml", "missing.yml", ".")) {
            String text = "import: ['%s']\nplayout: [{graphics_off: }]".formatted(name);
            assertThat(flaws(files.check("main.yml", text)))
                    .as(name)
                    .singleElement()
                    .asString()
                    .startsWith("1: import[0] must be a file in the folder of schedules: ");
            assertThat(files.read(name)).as(name).isInstanceOf(Reading.Refused.class);
        }
        assertThat(files.read("\0")).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void sizeAndEncodingAreLookedAtFirst() throws IOException {
        write("long.yml", "#".repeat(ScheduleFolder.MOST_BYTES + 1));
        Files.write(folder.resolve("latin.yml"), new byte[] {'#', (byte) 0xE9});
        write("marked.yml", "\uFEFFplayout: [{graphics_off: }]");
        var files = new ScheduleFiles(folder);

        assertThat(flaws(files.read("long.yml")))
                .containsExactly("1:  must have at most 5242880 bytes: more");
        assertThat(flaws(files.read("latin.yml")))
                .containsExactly("1:  must be UTF-8: other bytes");
        assertThat(files.read("marked.yml")).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void flawsAreCountedBeyondWhatIsListed() {
        Reading reading =
                new ScheduleFiles(folder)
                        .check("x.yml", "playout:\n" + "  - {x: 1}\n".repeat(1_000));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> {
                            assertThat(refused.flaws()).hasSize(Flaws.MOST);
                            assertThat(refused.count()).isEqualTo(1_000);
                        });
        assertThatThrownBy(reading::orThrow)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_SCHEDULE_FILE))
                .hasMessageStartingWith("schedule file must have no flaws: 1000");
    }

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        List<String> lines = Files.readAllLines(EXAMPLES.resolve("ersatztv.yml"));
        List<String> words =
                List.of("-1", "99999999999", "''", "~", "[]", "{a: b}", "true", "x", "P99D", "1/0");
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            List<String> damaged = new ArrayList<>(lines);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int line = random.nextInt(damaged.size());
                String word = words.get(random.nextInt(words.size()));
                switch (random.nextInt(3)) {
                    case 0 -> damaged.remove(line);
                    case 1 ->
                            damaged.set(line, damaged.get(line).replaceFirst(": .+", ": " + word));
                    default -> Collections.swap(damaged, line, random.nextInt(damaged.size()));
                }
            }

            Reading reading = new ScheduleFiles(folder).check("x.yml", String.join("\n", damaged));

            if (reading instanceof Reading.Refused(List<Flaw> flaws, int _, var _)) {
                assertThat(flaws).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    /// A file with one entry, whose line is the third.
    private static String playing(String directive) {
        return "content: [{key: FILMS, collection: Films}]\nplayout:\n  - %s\n"
                .formatted(directive);
    }

    private List<String> flaws(String text) {
        return flaws(new ScheduleFiles(folder).check("test.yml", text));
    }

    private static List<String> flaws(Reading reading) {
        return switch (reading) {
            case Reading.Accepted _ -> List.of();
            case Reading.Refused(List<Flaw> flaws, int _, var _) ->
                    flaws.stream()
                            .map(
                                    flaw ->
                                            "%d: %s %s"
                                                    .formatted(
                                                            flaw.line(),
                                                            flaw.path(),
                                                            flaw.message()))
                            .toList();
        };
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String print(SequentialSchedule schedule) {
        return "name: %s%ndescription: %s%n".formatted(schedule.name(), schedule.description())
                + lines("content", List.copyOf(schedule.contents().values()))
                + schedule.sequences().entrySet().stream()
                        .map(entry -> lines("sequence " + entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining())
                + lines("reset", schedule.reset())
                + lines("playout", schedule.playout());
    }

    private static String lines(String heading, List<?> values) {
        return heading
                + ":\n"
                + values.stream().map("  %s%n"::formatted).collect(Collectors.joining());
    }
}
