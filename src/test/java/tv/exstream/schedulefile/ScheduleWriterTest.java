package tv.exstream.schedulefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Golden;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.SequentialSchedule;
import tv.exstream.schedule.sequential.Showing;

/// What is written reads as what it was written from.
class ScheduleWriterTest {
    private static final int SCHEDULES = 300;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ersatztv.yml", "exstream.yml"})
    void everyInstructionAndEveryContentIsWrittenAndReadsAsTheSame(String name) {
        SequentialSchedule schedule = read(ScheduleTexts.of(name));
        String written = files().text(schedule).orElseThrow();

        assertThat(read(written)).isEqualTo(schedule);
        Golden.assertMatches("schedulefile/written-" + name, written);
    }

    @Test
    void theExampleReadsAsTheSame() throws IOException {
        assertKept(Files.readString(Path.of("src/main/resources/examples/day.yml")));
    }

    @Test
    void everyExampleOfErsatzTvThatIsAcceptedReadsAsTheSame() throws IOException {
        int accepted = 0;
        for (String text : Examples.all().values()) {
            String whole =
                    files().check("day.yml", text) instanceof Reading.Refused refused
                            ? Examples.completed(text, refused.flaws())
                            : text;
            if (files().check("day.yml", whole) instanceof Reading.Accepted) {
                assertKept(whole);
                accepted++;
            }
        }
        assertThat(accepted).isPositive();
    }

    @Test
    void whateverFilesHaveWordsForReadsAsTheSame() {
        for (int seed = 0; seed < SCHEDULES; seed++) {
            SequentialSchedule schedule = new OddSchedules(seed).next();
            String yaml = ScheduleWriter.yaml(schedule);

            assertThat(read(yaml)).as("seed %d: %s", seed, yaml).isEqualTo(schedule);
        }
    }

    @Test
    void whatWasImportedStandsInTheText() throws IOException {
        Files.writeString(
                folder.resolve("base.yml"),
                """
                content: [{key: ads, collection: Ads}]
                sequence: [{key: break, items: [{duration: "01:00", content: ads}, {all: ads}]}]
                """);
        String text =
                """
                import: base.yml
                content: [{key: films, collection: Films}]
                playout:
                  - {sequence: break}
                  - {duration: 10 minutes, content: films}
                """;

        String written = files().text(read(text)).orElseThrow();

        assertThat(written).doesNotContain("import").contains("stop_before_end: tenth");
        assertThat(new ScheduleFiles(folder.resolve("empty")).check("day.yml", written).orThrow())
                .isEqualTo(read(text));
    }

    @Test
    void whatFilesHaveNoWordsForHasNoText() {
        Content films = new Content.Collection("films", "Films", Ordering.of(PlaybackOrder.RANDOM));
        SequentialSchedule schedule =
                new SequentialSchedule(
                        "",
                        "",
                        Map.of("films", films),
                        Map.of(),
                        List.of(),
                        List.of(new Directive.PlayAll(Showing.of("films"))));

        assertThat(files().text(schedule)).isEmpty();
    }

    private void assertKept(String text) {
        SequentialSchedule schedule = read(text);

        assertThat(files().text(schedule).map(this::read)).contains(schedule);
    }

    private SequentialSchedule read(String yaml) {
        return files().check("day.yml", yaml).orThrow();
    }

    private ScheduleFiles files() {
        return new ScheduleFiles(folder);
    }
}
