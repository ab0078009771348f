package tv.exstream.schedulefile;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.FileSchedule;
import tv.exstream.schedule.sequential.SequentialSchedule;

/// Timelines of the examples of ErsatzTV's documentation and of the files that have everything, over content that is made up. Excerpts
/// are completed so that they use all that they define.
class ExampleBuildsTest {
    private static final Pattern UNDEFINED =
            Pattern.compile("must be the key of a (content|sequence) that is defined: (\\S+)");

    private static final Pattern KEY = Pattern.compile("(?m)^  ?-? ? ?key: \"?(\\w+)");

    /// What the first two hours show. Contents have the items 101.., 201.. and so on in the order of the file, of 22, 7 and 45
    /// minutes.
    private static final String TIMELINES =
            """
            own ersatztv | 602@6:00, 603@6:07, 103@6:52 post, 302@6:54, 301@7:01, 303@7:23, 102@8:08, 501@8:15, 503@8:37; 9:22; empty: time left in the wait for 06:00
            own exstream | 101@6:50, 102@7:12, 103@7:19, 201@8:04 tail; 30:00; empty: time left in pad_to_next of ads; time left in the wait for 06:00
            scheduling_sequential_content_00 | 102@6:50, 103@6:57, 101@7:42, 103@8:04, 102@8:49; 8:56
            scheduling_sequential_content_03 | 101@6:50, 103@7:12, 102@7:57, 101@8:04, 102@8:26, 103@8:33; 9:18
            scheduling_sequential_content_04 | 101@6:50, 103@7:12, 102@7:57, 101@8:04, 102@8:26, 103@8:33; 9:18
            scheduling_sequential_content_05 | 101@6:50, 102@7:12, 103@7:19, 101@8:04, 102@8:26, 103@8:33; 9:18
            scheduling_sequential_content_06 | 103@6:50, 102@7:35, 101@7:42, 102@8:04, 103@8:11; 8:56
            scheduling_sequential_content_07 | 103@6:50, 101@7:35, 102@7:57, 101@8:04, 102@8:26, 103@8:33; 9:18
            scheduling_sequential_playout_00 | 101@6:50, 102@7:12, 103@7:19; 9:00; empty: the playout is over
            scheduling_sequential_playout_04 | 201@6:50, 202@7:12, 203@7:19, 201@8:04, 202@8:26, 203@8:33; 9:00
            scheduling_sequential_playout_05 | 101@6:50, 102@7:12, 103@7:19, 101@8:04, 102@8:26; 9:00; empty: the playout is over
            scheduling_sequential_playout_06 | 101@6:50 pre, 201@7:12, 102@7:34 post; 9:00; empty: the playout is over
            scheduling_sequential_playout_08 | ; 9:00; empty: the playout is over
            scheduling_sequential_playout_09 | 101@6:50, 102@7:12, 103@7:19, 101@8:04, 102@8:26, 103@8:33; 9:18
            scheduling_sequential_playout_10 | 101@6:50, 201@7:12, 202@7:34, 301@7:41, 302@8:03, 203@8:10; 8:55
            scheduling_sequential_playout_11 | 201@6:50, 202@7:12, 203@7:19, 201@8:04, 202@8:26, 203@8:33; 9:18
            scheduling_sequential_playout_12 | 102@6:50, 103@6:57, 101@7:42, 102@8:04, 103@8:11; 8:56
            scheduling_sequential_playout_13 | 101@6:00, 102@6:22, 103@6:29, 101@7:14, 102@7:36, 103@7:43, 101@8:28; 8:50
            scheduling_sequential_playout_14 | ; 18:30; empty: time left in the wait for 18:30
            scheduling_sequential_sequence_00 | 101@6:50 pre, 201@7:12, 102@7:34 post, 103@7:41 pre, 202@8:26, 101@8:33 post; 8:55
            scheduling_sequential_sequence_01 | 101@6:50, 201@6:52, 301@7:14, 302@7:36, 303@7:43, 401@8:28; 8:50
            """;

    @Test
    @DisplayName("Every example that is read makes a timeline, or is refused with a reason")
    void everyExampleThatIsReadMakesATimeline() throws IOException {
        StringBuilder found = new StringBuilder();
        Map<String, String> files = new TreeMap<>(Examples.all());
        files.putAll(own());
        for (Map.Entry<String, String> example : accepted(files).entrySet()) {
            Station station =
                    new Station(file(example.getValue()), Instant.parse("2026-03-24T05:50:00Z"));
            found.append("%s | %s\n".formatted(example.getKey(), station.firstHours()));
        }

        assertThat(found.toString()).isEqualTo(TIMELINES);
    }

    @Test
    @DisplayName(
            "SEQ-27, CON-9, SEQ-17: hourly builds give what one build of 14 days gives, rolls and graphics included, also when clocks change")
    void hourlyBuildsGiveWhatOneBuildGives() {
        assertHourlyBuildsAreOneBuild(accepted(own()));
    }

    @Test
    @DisplayName("CON-9: and so it is with every example")
    void soItIsWithEveryExample() throws IOException {
        assertHourlyBuildsAreOneBuild(accepted(Examples.all()));
    }

    private static void assertHourlyBuildsAreOneBuild(Map<String, String> files) {
        for (Map.Entry<String, String> example : files.entrySet()) {
            for (String start : List.of("2026-03-24T05:50:00Z", "2026-10-20T21:10:00Z")) {
                new Station(file(example.getValue()), Instant.parse(start))
                        .assertHourlyBuildsAreOneBuild(example.getKey() + " from " + start);
            }
        }
    }

    /// A channel with one of the files.
    private static final class Station {
        private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

        private final Instant start;
        private final Lab lab;
        private final FileSchedule schedule;
        private final Map<String, Selection> pools = new LinkedHashMap<>();

        Station(SequentialSchedule file, Instant start) {
            this.start = start;
            lab = Lab.at(start, BERLIN);
            file.contents().keySet().forEach(this::add);
            schedule = FileSchedule.of(file, this::source, 7);
        }

        private void add(String key) {
            long first = 100 * (pools.size() + 1L);
            List<Outline> items = new ArrayList<>();
            for (int length : List.of(22, 7, 45)) {
                Outline item =
                        Lab.item(first + items.size() + 1, minutes(length))
                                .episode("Show", 2, 9 + items.size())
                                .outline();
                items.add(Lab.withChapters(item, minutes(6)));
            }
            pools.put(key, lab.pool(items));
        }

        private Source source(Content content) {
            Selection selection = Objects.requireNonNull(pools.get(content.key()));
            return switch (content) {
                case Content.Search search -> pooled(selection, search.ordering());
                case Content.Show show -> pooled(selection, show.ordering());
                case Content.Collection each -> pooled(selection, each.ordering());
                case Content.SmartCollection each -> pooled(selection, each.ordering());
                case Content.MultiCollection each -> pooled(selection, each.ordering());
                case Content.Playlist _ ->
                        new Source.Playlist(
                                List.of(
                                        new Source.Entry(
                                                new Source.Pooled(
                                                        selection,
                                                        Ordering.of(PlaybackOrder.SHUFFLE)),
                                                new Source.Take.Count(2),
                                                true)),
                                false);
                case Content.Marathon marathon ->
                        new Source.Marathon(
                                Set.of(selection),
                                marathon.grouping(),
                                marathon.wholeGroups() ? 0 : 1,
                                marathon.shuffledGroups(),
                                marathon.itemOrder());
            };
        }

        private static Source pooled(Selection selection, Ordering ordering) {
            return new Source.Pooled(selection, ordering);
        }

        String firstHours() {
            Extension extension = lab.run(schedule, hours(2));
            String gaps =
                    extension.gaps().isEmpty()
                            ? ""
                            : "; empty: "
                                    + String.join(
                                            ", ",
                                            extension.gaps().stream()
                                                    .map(gap -> gap.reason().english())
                                                    .distinct()
                                                    .toList());
            return lab.said(extension) + gaps;
        }

        void assertHourlyBuildsAreOneBuild(String what) {
            Instant end = start.plus(hours(14 * 24));
            List<Extension> whole = builds(end, 14 * 24);
            List<Extension> hourly = builds(end, 1);

            assertThat(airings(hourly)).as(what).isEqualTo(airings(whole));
            assertThat(hourly.getLast().anchor().memory())
                    .as(what)
                    .isEqualTo(whole.getLast().anchor().memory());
            assertThat(hourly.getLast().anchor().at()).isEqualTo(whole.getLast().anchor().at());
        }

        private List<Extension> builds(Instant end, int step) {
            List<Extension> builds = new ArrayList<>();
            Anchor anchor = Anchor.startingAt(start);
            for (Instant until = start.plus(hours(step));
                    !until.isAfter(end);
                    until = until.plus(hours(step))) {
                builds.add(lab.run(schedule, anchor, until));
                anchor = builds.getLast().anchor();
            }
            return builds;
        }

        private static List<Extension.Planned> airings(List<Extension> builds) {
            return builds.stream().flatMap(build -> build.airings().stream()).toList();
        }
    }

    private static Map<String, String> own() {
        return Map.of(
                "own ersatztv",
                ScheduleTexts.of("ersatztv.yml"),
                "own exstream",
                ScheduleTexts.of("exstream.yml"));
    }

    /// Those that have no flaws when they are completed.
    private static Map<String, String> accepted(Map<String, String> files) {
        Map<String, String> accepted = new TreeMap<>();
        files.forEach(
                (name, text) -> {
                    String whole = completed(text);
                    if (flaws(whole).isEmpty()) {
                        accepted.put(name, whole);
                    }
                });
        return accepted;
    }

    private static String completed(String text) {
        StringBuilder whole = new StringBuilder(text);
        if (!text.contains("playout:")) {
            whole.append("\nplayout:\n");
            KEY.matcher(text.split("sequence:", 2)[0])
                    .results()
                    .forEach(
                            key ->
                                    whole.append(
                                            "  - {count: 2, content: %s}\n"
                                                    .formatted(key.group(1))));
            if (text.contains("sequence:")) {
                KEY.matcher(text.split("sequence:", 2)[1])
                        .results()
                        .forEach(
                                key ->
                                        whole.append(
                                                "  - {sequence: %s}\n".formatted(key.group(1))));
            }
            if (text.contains("reset:")) {
                whole.append("  - {count: 2, content: SEASONAL_SHOW}\n");
            }
            whole.append("  - {repeat: true}\n");
        }
        Set<String> contents = undefined(whole.toString(), "content");
        Set<String> sequences = undefined(whole.toString(), "sequence");
        if (!contents.isEmpty() || !sequences.isEmpty()) {
            contents.add("FILLED_IN");
        }
        append(whole, "content", contents, "collection: X");
        append(whole, "sequence", sequences, "items: [{count: 1, content: FILLED_IN}]");
        return whole.toString();
    }

    private static void append(StringBuilder whole, String section, Set<String> keys, String rest) {
        whole.append(keys.isEmpty() ? "" : "\n" + section + ":\n");
        keys.forEach(key -> whole.append("  - {key: %s, %s}\n".formatted(key, rest)));
    }

    private static Set<String> undefined(String text, String what) {
        Set<String> names = new LinkedHashSet<>();
        flaws(text).stream()
                .flatMap(flaw -> UNDEFINED.matcher(flaw.message()).results())
                .filter(match -> match.group(1).equals(what))
                .forEach(match -> names.add(match.group(2)));
        return names;
    }

    private static SequentialSchedule file(String text) {
        return files().check("example.yml", text).orThrow();
    }

    private static List<Flaw> flaws(String text) {
        return switch (files().check("example.yml", text)) {
            case Reading.Accepted _ -> List.of();
            case Reading.Refused(List<Flaw> flaws, int _, var _) -> flaws;
        };
    }

    private static ScheduleFiles files() {
        return new ScheduleFiles(Path.of("/schedules"));
    }
}
