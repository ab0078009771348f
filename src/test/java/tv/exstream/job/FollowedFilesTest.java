package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.job.Station.NOON;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.job.FileProgramming.Wanted;
import tv.exstream.schedule.ForwardedSchedules;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.sequential.ContentSources;
import tv.exstream.schedule.sequential.FileSchedule;
import tv.exstream.schedulefile.Compilation;
import tv.exstream.schedulefile.FileCompiler;
import tv.exstream.schedulefile.ScheduleFiles;

class FollowedFilesTest {
    private static final String DAY =
            """
            import: contents.yml
            playout: [{count: 1, content: all}, {repeat: true}]
            """;

    private static final String CONTENTS = "content: [{key: all, collection: all of 1}]\n";

    @TempDir Path folder;

    private final Station station = new Station();
    private final List<RulesChanged> told = new ArrayList<>();
    private final Programming programming =
            new Programming(station.stored(), () -> station.now, told::add);
    private FileProgramming files;
    private FollowedFiles followed;
    private Channel channel;
    private Instant written = NOON;

    @BeforeEach
    void follow() throws IOException {
        files =
                new FileProgramming(
                        programming,
                        new ScheduleFiles(folder),
                        new FileCompiler(new ContentSources(station.collections)));
        followed =
                new FollowedFiles(
                        new FollowedFiles.Stored(station.channels, station.collections),
                        files,
                        programming);
        channel = station.channel(1, PlaybackOrder.CHRONOLOGICAL);
        station.add(1, "a", minutes(20));
        station.add(1, "b", minutes(20));
        write("day.yml", DAY);
        write("contents.yml", CONTENTS);
        assertThat(files.set(channel, new Wanted.Named("day.yml")))
                .isInstanceOf(Compilation.Compiled.class);
        told.clear();
        lookUntilAtRest();
    }

    @Test
    void aFileThatStaysAsItIsChangesNothing() {
        lookUntilAtRest();

        assertThat(told).isEmpty();
        assertThat(rules().origin()).isEqualTo("day.yml");
    }

    @Test
    void aChangedFileIsTakenOverAndPlannedAnew() throws IOException {
        station.look(channel);

        write("day.yml", DAY.replace("count: 1", "count: 2") + "# longer\n");
        lookUntilAtRest();

        assertThat(told).containsExactly(new RulesChanged(channel.id()));
        assertThat(rules().file().playout().getFirst().toString()).contains("2");
        station.look(channel);
        assertThat(station.strip(channel, NOON, hours(1), ZoneOffset.UTC))
                .isEqualTo("12:00 ▏a▕ 12:20 ▏b▕ 12:40 ▏a▕ 13:00");
    }

    @Test
    void aChangedImportIsTakenOverToo() throws IOException {
        write("contents.yml", CONTENTS.replace("}]", ", order: shuffle}]"));
        lookUntilAtRest();

        assertThat(told).hasSize(1);
    }

    @Test
    void aFileThatIsStillBeingWrittenIsWaitedFor() throws IOException {
        for (int i = 0; i < 5; i++) {
            write("day.yml", DAY + "#".repeat(i + 1));
            followed.look();
        }
        assertThat(told).isEmpty();

        write("day.yml", DAY.replace("count: 1", "count: 2"));
        lookUntilAtRest();
        assertThat(told).hasSize(1);
    }

    @Test
    void aFileThatIsWrongLeavesTheChannelAsItWasUntilItIsRight() throws IOException {
        write("day.yml", DAY.replace("content: all", "content: nothing"));
        lookUntilAtRest();
        assertThat(told).isEmpty();
        assertThat(followed.troubles().get(channel.id()).flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.path()).isEqualTo("playout[0].content"));

        write("day.yml", DAY);
        lookUntilAtRest();
        assertThat(followed.troubles()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aFileOrAnImportThatIsGoneLeavesTheChannelAsItWasUntilItIsBack() throws IOException {
        for (String name : List.of("day.yml", "contents.yml")) {
            String text = Files.readString(folder.resolve(name));
            Files.delete(folder.resolve(name));
            lookUntilAtRest();
            assertThat(followed.troubles().get(channel.id()).flaws().getFirst().message())
                    .as(name)
                    .contains("must be a file in the folder of schedules");

            write(name, text);
            lookUntilAtRest();
            assertThat(followed.troubles()).as(name).isEmpty();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aCollectionThatIsMissingIsWaitedFor() throws IOException {
        write("contents.yml", CONTENTS.replace("all of 1", "Films"));
        lookUntilAtRest();
        assertThat(followed.troubles()).containsOnlyKeys(channel.id());

        station.collections.add("Films", new MediaCollection.Content.Smart("type:movie"));
        lookUntilAtRest();

        assertThat(followed.troubles()).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void aChannelThatGetsOtherRulesFollowsNoFileAnyMore() throws IOException {
        write("day.yml", "playout: [");
        lookUntilAtRest();
        assertThat(followed.troubles()).isNotEmpty();
        Schedule others =
                new Schedule.Flood(
                        station.collections.all().getFirst().id(), PlaybackOrder.SHUFFLE, 3);

        programming.setRules(channel, others);
        write("day.yml", DAY.replace("count: 1", "count: 2"));
        lookUntilAtRest();

        assertThat(followed.troubles()).isEmpty();
        assertThat(programming.rules(channel.id())).contains(others);
    }

    @Test
    void aChannelThatWasSeenToFollowNoFileFollowsOneWhenItIsToldTo() throws IOException {
        programming.setRules(
                channel, new Schedule.Flood(new CollectionId(1), PlaybackOrder.SHUFFLE, 1));
        lookUntilAtRest();
        assertThat(files.set(channel, new Wanted.Named("day.yml")))
                .isInstanceOf(Compilation.Compiled.class);
        lookUntilAtRest();
        told.clear();

        write("day.yml", DAY.replace("count: 1", "count: 2"));
        lookUntilAtRest();

        assertThat(told).containsExactly(new RulesChanged(channel.id()));
    }

    @Test
    void theRulesOfChannelsThatFollowNoFileAreReadOnceAsLongAsNothingChanges() {
        AtomicInteger reads = new AtomicInteger();
        Schedules counted =
                new ForwardedSchedules(station.schedules) {
                    @Override
                    public Optional<Plan> find(ChannelId id) {
                        reads.incrementAndGet();
                        return super.find(id);
                    }
                };
        programming.setRules(
                channel, new Schedule.Flood(new CollectionId(1), PlaybackOrder.SHUFFLE, 1));
        Planner.Stored stored = station.stored();
        followed =
                new FollowedFiles(
                        new FollowedFiles.Stored(station.channels, station.collections),
                        files,
                        new Programming(
                                new Planner.Stored(
                                        counted,
                                        stored.playouts(),
                                        stored.collections(),
                                        stored.items(),
                                        stored.matches(),
                                        stored.firstRuns(),
                                        stored.changes()),
                                () -> station.now,
                                told::add));

        lookUntilAtRest();
        int first = reads.get();
        lookUntilAtRest();

        assertThat(first).isEqualTo(1);
        assertThat(reads).hasValue(first);
    }

    @Test
    void aTextIsNoFileToFollow() throws IOException {
        assertThat(files.set(channel, new Wanted.Text(DAY)))
                .isInstanceOf(Compilation.Compiled.class);
        told.clear();

        write("day.yml", DAY.replace("count: 1", "count: 2"));
        lookUntilAtRest();

        assertThat(rules().origin()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void whateverHappensToTheFilesTheChannelHasTheLastRulesThatWereRight() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            String right = DAY;
            for (int step = 0; step < 8; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> Files.deleteIfExists(folder.resolve("day.yml"));
                    case 1 -> write("day.yml", "playout: [".repeat(1 + random.nextInt(3)));
                    default -> {
                        right = DAY.replace("count: 1", "count: " + (1 + random.nextInt(9)));
                        write("day.yml", right);
                    }
                }
                lookUntilAtRest();
                assertThat(rules().file().playout())
                        .as("seed %d step %d", seed, step)
                        .isEqualTo(played(right));
            }
            write("day.yml", DAY);
            lookUntilAtRest();
        }
    }

    private List<?> played(String text) {
        return ((Compilation.Compiled) files.check(new Wanted.Text(text)))
                .schedule()
                .file()
                .playout();
    }

    private FileSchedule rules() {
        return (FileSchedule) programming.rules(channel.id()).orElseThrow();
    }

    /// A look that begins with another state, one that finds the same, and one that has nothing to do.
    private void lookUntilAtRest() {
        followed.look();
        followed.look();
        followed.look();
    }

    /// Each time a minute later.
    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        written = written.plus(minutes(1));
        Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
