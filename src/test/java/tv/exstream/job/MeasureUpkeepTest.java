package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.channel.Channel;
import tv.exstream.ffmpeg.MeasureRun;
import tv.exstream.json.StrictJson;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.ScanState;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MeasuredLoudness;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Quantity;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.Measurer.Outcome;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.PlaybackOrder;

class MeasureUpkeepTest {
    private static final Set<Quantity> STREAMS = EnumSet.of(Quantity.LOUDNESS, Quantity.PICTURE);
    private static final Duration MILLI = Duration.ofMillis(1);
    private static final Set<Quantity> NOTHING = EnumSet.noneOf(Quantity.class);

    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final List<MeasureRun> runs = new ArrayList<>();
    private final AtomicBoolean isNeeded = new AtomicBoolean();
    private final AtomicLong nanos = new AtomicLong();
    private final MeasureJob job =
            new MeasureJob(
                    InstantSource.fixed(Station.NOON),
                    () -> isNeeded.get() ? Optional.of(Waiting.VIEWERS) : Optional.empty());
    private final MediaItem alien = items.add(item("alien").lasting(minutes(60)));
    private final MediaItem aliens = items.add(item("aliens").lasting(minutes(60)));

    private MeasureUpkeep upkeep(
            BreakSearch breaks, Set<Quantity> streams, MeasureUpkeep.Measuring measuring) {
        return new MeasureUpkeep(
                items,
                new MeasureUpkeep.Work(
                        () -> new MeasureUpkeep.Wish(breaks, streams),
                        (run, needed) -> {
                            runs.add(run);
                            return measuring.measure(run, needed);
                        }),
                job,
                new MeasureUpkeep.Timing(nanos::incrementAndGet));
    }

    @Test
    void oneItemAfterAnotherIsMeasuredOnceAndForAllThatIsWanted() throws InterruptedException {
        MeasureUpkeep upkeep = upkeep(BreakSearch.UNCHAPTERED, STREAMS, (_, _) -> loud(20));

        assertThat(upkeep.measureSome()).isTrue();
        assertThat(upkeep.measureSome()).isFalse();

        assertThat(runs)
                .containsExactly(
                        new MeasureRun(alien.file(), EnumSet.allOf(Quantity.class)),
                        new MeasureRun(aliens.file(), EnumSet.allOf(Quantity.class)));
        assertThat(breaks(alien)).containsExactly(minutes(20));
        assertThat(breaks(aliens)).containsExactly(minutes(20));
        assertThat(measurement(alien).sounds()).hasSize(1);
    }

    @Test
    void whatIsKnownIsNotMeasuredAgainWhenMoreIsWanted() throws InterruptedException {
        upkeep(BreakSearch.OFF, STREAMS, (_, _) -> quiet()).round();
        upkeep(BreakSearch.ALL, STREAMS, (_, _) -> loud(20)).round();

        assertThat(runs.subList(2, 4))
                .extracting(MeasureRun::wanted)
                .containsOnly(Set.of(Quantity.BREAKS));
        assertThat(measurement(alien).sounds()).isEmpty();
        assertThat(measurement(alien).breaks()).contains(List.of(minutes(20)));
    }

    @Test
    void whoWantsBreaksAloneMeasuresNothingElse() throws InterruptedException {
        upkeep(BreakSearch.ALL, NOTHING, (_, _) -> loud(20)).round();

        assertThat(runs).extracting(MeasureRun::wanted).containsOnly(Set.of(Quantity.BREAKS));
        assertThat(items.unmeasured(9)).hasSize(2);
        assertThat(breaks(alien)).containsExactly(minutes(20));
    }

    @Test
    void whatWasGivenUpIsMeasuredAgain() throws InterruptedException {
        MeasureUpkeep upkeep =
                upkeep(
                        BreakSearch.ALL,
                        STREAMS,
                        (_, needed) -> needed.getAsBoolean() ? new Outcome.Disturbed() : loud(20));
        isNeeded.set(true);
        assertThat(upkeep.measureSome()).isFalse();
        assertThat(items.unmeasured(9)).containsExactly(alien, aliens);

        isNeeded.set(false);
        assertThat(upkeep.measureSome()).isTrue();
        assertThat(items.unmeasured(9)).isEmpty();
        assertThat(unsearched()).isEmpty();
    }

    @Test
    void whatIsMeasuredIsKeptAtOnceAndToldToPlanningTogether() throws InterruptedException {
        List<Long> versions = new ArrayList<>();
        List<Integer> unmeasured = new ArrayList<>();
        MeasureUpkeep upkeep =
                upkeep(
                        BreakSearch.ALL,
                        STREAMS,
                        (_, _) -> {
                            versions.add(items.version());
                            unmeasured.add(items.unmeasured(9).size());
                            return loud(20);
                        });
        long before = items.version();

        upkeep.round();

        assertThat(unmeasured).containsExactly(2, 1);
        assertThat(versions).containsExactly(before, before);
        assertThat(items.version()).isGreaterThan(before);
        assertThat(unsearched()).isEmpty();
    }

    @Test
    void whatWasMeasuredBeforeTheMachineFailedIsNotMeasuredAgain() throws InterruptedException {
        items.setMeasurement(alien, measurement(20));
        items.setMeasurement(aliens, measurement(30));

        upkeep(BreakSearch.ALL, STREAMS, (_, _) -> loud(40)).round();

        assertThat(runs).isEmpty();
        assertThat(breaks(alien)).containsExactly(minutes(20));
        assertThat(breaks(aliens)).containsExactly(minutes(30));
    }

    @Test
    void whatWasFoundBeforeOneFailsOrTheMachineIsNeededIsKept() throws InterruptedException {
        MeasureUpkeep failing =
                upkeep(
                        BreakSearch.ALL,
                        NOTHING,
                        (run, _) -> {
                            if (run.file().equals(aliens.file())) {
                                throw new ProblemException(Problem.FFMPEG_UNUSABLE, "no ffmpeg");
                            }
                            return loud(20);
                        });

        assertThatThrownBy(failing::measureSome).hasMessageContaining("no ffmpeg");
        assertThat(unsearched()).containsExactly(aliens);

        MediaItem third = items.add(item("third").lasting(minutes(60)));
        MeasureUpkeep disturbed =
                upkeep(
                        BreakSearch.ALL,
                        NOTHING,
                        (_, _) -> {
                            isNeeded.set(true);
                            return loud(30);
                        });
        assertThat(disturbed.measureSome()).isFalse();
        assertThat(breaks(aliens)).containsExactly(minutes(30));
        assertThat(unsearched()).containsExactly(third);
    }

    @Test
    @DisplayName("F20: what cannot be measured is not tried again until the file is another")
    void aRefusalIsKeptAndTheFileIsTriedAgainWhenItIsAnother() throws InterruptedException {
        MeasureUpkeep upkeep =
                upkeep(
                        BreakSearch.ALL,
                        STREAMS,
                        (_, _) -> new Outcome.Done(refused("the file ends too early")));
        upkeep.round();
        upkeep.round();

        assertThat(runs).hasSize(2);
        assertThat(measurement(alien).refusal()).isEqualTo("the file ends too early");

        items.add(
                item("alien")
                        .lasting(minutes(61))
                        .fingerprint(new Fingerprint(7, Instant.EPOCH, "another")));
        upkeep.round();

        assertThat(runs).hasSize(3);
    }

    @Test
    @DisplayName("F18: a file whose disk is away keeps no other from being measured")
    void whatIsAwayIsPassedOverUntilSomethingIsScanned() throws InterruptedException {
        MeasureUpkeep upkeep =
                upkeep(
                        BreakSearch.OFF,
                        STREAMS,
                        (run, _) -> run.file().equals(alien.file()) ? new Outcome.Away() : quiet());
        upkeep.round();
        upkeep.round();

        assertThat(runs).extracting(MeasureRun::file).containsExactly(alien.file(), aliens.file());
        assertThat(items.unmeasured(9)).containsExactly(alien);

        MediaItem third = items.add(item("third"));
        upkeep.round();

        assertThat(runs.subList(2, 4))
                .extracting(MeasureRun::file)
                .containsExactly(alien.file(), third.file());
    }

    @Test
    @DisplayName("F18: what is away is not tried again because breaks of others were found")
    void breaksOfOthersBringNothingBack() throws InterruptedException {
        MeasureUpkeep upkeep =
                upkeep(
                        BreakSearch.ALL,
                        STREAMS,
                        (run, _) ->
                                run.file().equals(alien.file()) ? new Outcome.Away() : loud(20));
        upkeep.round();
        upkeep.round();

        assertThat(runs).extracting(MeasureRun::file).containsExactly(alien.file(), aliens.file());
    }

    @Test
    @DisplayName(
            "F20: what failed without fault of its file is tried again later, three times in all")
    void whatFailedIsTriedAgainLater() throws InterruptedException {
        MeasureUpkeep upkeep =
                upkeep(
                        BreakSearch.ALL,
                        STREAMS,
                        (run, _) ->
                                run.file().equals(alien.file())
                                        ? new Outcome.Failed("ffmpeg was killed")
                                        : loud(20));
        List<Integer> attempts = new ArrayList<>();
        for (int round = 0; round < 500; round++) {
            upkeep.round();
            if (round % 100 == 0) {
                attempts.add(runs.size() - 1);
            }
        }

        assertThat(attempts).containsExactly(1, 1, 2, 3, 3);
        assertThat(items.unmeasured(9)).containsExactly(alien);
        assertThat(unsearched()).containsExactly(alien);
    }

    @Test
    void nothingIsMeasuredUnlessItIsWanted() throws InterruptedException {
        MeasureUpkeep upkeep = upkeep(BreakSearch.OFF, NOTHING, (_, _) -> quiet());

        upkeep.round();

        assertThat(upkeep.measureSome()).isFalse();
        assertThat(runs).isEmpty();
    }

    @Test
    @Timeout(60)
    void whatFailsStopsNeitherTheServerNorTheThread() throws InterruptedException {
        var attempts = new CountDownLatch(2);
        MeasureUpkeep upkeep =
                new MeasureUpkeep(
                        items,
                        new MeasureUpkeep.Work(
                                () -> new MeasureUpkeep.Wish(BreakSearch.ALL, STREAMS),
                                (_, _) -> {
                                    attempts.countDown();
                                    throw new ProblemException(
                                            Problem.FFMPEG_UNUSABLE, "no ffmpeg");
                                }),
                        job,
                        new MeasureUpkeep.Timing(Duration.ofMillis(1), nanos::incrementAndGet));

        upkeep.start();
        attempts.await();
        assertThat(upkeep.isRunning()).isTrue();
        upkeep.stop();

        assertThat(upkeep.isRunning()).isFalse();
        assertThat(unsearched()).containsExactly(alien, aliens);
    }

    @Test
    @DisplayName("where nothing is to be measured there is no job, whatever goes before it")
    void withNothingToMeasureThereIsNoJob() throws InterruptedException {
        MeasureUpkeep upkeep = upkeep(BreakSearch.OFF, NOTHING, (_, _) -> quiet());
        isNeeded.set(true);

        upkeep.round();

        assertThat(job.progress()).isEmpty();
    }

    @Test
    @DisplayName(
            "a job tells while it waits how much there is to measure, then how much was and how fast, until nothing is left")
    void theJobTellsHowFarItIs() throws InterruptedException {
        List<MeasureProgress> seen = new ArrayList<>();
        MeasureUpkeep upkeep =
                upkeep(
                        BreakSearch.ALL,
                        STREAMS,
                        (_, _) -> {
                            seen.add(job.progress().orElseThrow());
                            nanos.addAndGet(Duration.ofSeconds(4).toNanos());
                            return loud(20);
                        });
        assertThat(job.progress()).isEmpty();

        isNeeded.set(true);
        upkeep.round();
        assertThat(job.waiting()).contains(Waiting.VIEWERS);
        assertThat(job.progress().orElseThrow().state()).isEqualTo(ScanState.RUNNING);
        assertThat(job.progress().orElseThrow().left()).isEqualTo(2);

        isNeeded.set(false);
        upkeep.round();
        assertThat(seen).extracting(MeasureProgress::done).containsExactly(0, 1);
        assertThat(seen).extracting(MeasureProgress::left).containsExactly(2, 1);
        assertThat(seen.getFirst().remaining()).isEmpty();
        assertThat(seen.getLast().perSecond()).isCloseTo(0.25, within(0.001));
        assertThat(seen.getLast().remaining().orElseThrow())
                .isCloseTo(Duration.ofSeconds(4), MILLI);
        assertThat(job.progress().orElseThrow().state()).isEqualTo(ScanState.ENDED);

        items.add(item("third"));
        upkeep.round();
        assertThat(seen.getLast().done()).as("it begins anew").isZero();
        assertThat(seen.getLast().left()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "what is away and what cannot be measured is told with its reason, and does not keep the job from ending")
    void theJobTellsWhatFailed() throws InterruptedException {
        upkeep(
                        BreakSearch.OFF,
                        STREAMS,
                        (run, _) ->
                                run.file().equals(alien.file())
                                        ? new Outcome.Away()
                                        : new Outcome.Done(refused("it ends too early")))
                .round();

        MeasureProgress progress = job.progress().orElseThrow();
        assertThat(progress.state()).isEqualTo(ScanState.ENDED);
        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.failed().first())
                .containsExactly(
                        new Finding(
                                alien.file().path().toString(),
                                "its disk is away, and it is measured when that is back"),
                        new Finding(aliens.file().path().toString(), "it ends too early"));
    }

    @Test
    @DisplayName("names with control characters are told so that they can be printed anywhere")
    void oddNamesArePrintable() throws InterruptedException {
        var unusual = items.add(item("Odd").at(Path.of("/m/a\n\u001b[31m.mkv")));
        upkeep(BreakSearch.OFF, STREAMS, (_, _) -> new Outcome.Away()).round();

        assertThat(unusual.file().path().toString()).contains("\n");
        assertThat(job.progress().orElseThrow().failed().first())
                .extracting(Finding::path)
                .contains("/m/a\\n\\u001b[31m.mkv");
    }

    @Test
    @DisplayName(
            "a job that is stopped gives up its file, keeps what it has, and goes on with that file when it is begun again")
    void theJobIsStoppedAndGoesOn() throws InterruptedException {
        MeasureUpkeep upkeep =
                upkeep(
                        BreakSearch.OFF,
                        STREAMS,
                        (run, needed) -> {
                            if (run.file().equals(aliens.file()) && runs.size() == 2) {
                                assertThat(job.cancel()).isTrue();
                            }
                            return needed.getAsBoolean() ? new Outcome.Disturbed() : quiet();
                        });
        upkeep.round();
        upkeep.round();

        assertThat(runs).hasSize(2);
        assertThat(items.unmeasured(9)).containsExactly(aliens);
        assertThat(job.progress().orElseThrow().state()).isEqualTo(ScanState.CANCELLED);
        assertThat(job.cancel()).isFalse();

        assertThat(job.begin()).isTrue();
        upkeep.round();
        assertThat(items.unmeasured(9)).isEmpty();
        assertThat(job.progress().orElseThrow().done()).isEqualTo(2);
    }

    @Test
    void whatWasFoundInterruptsWhatIsPlannedFromThenOn() {
        Station station = new Station();
        Channel channel = station.channel(1, PlaybackOrder.CHRONOLOGICAL);
        station.channel(2, PlaybackOrder.CHRONOLOGICAL);
        station.add(1, "film", minutes(60));
        station.add(2, "ad", minutes(2));
        String rules =
                """
                {"type": "classic", "seed": 1, "items": [{"mode": {"type": "flood"},
                 "source": {"type": "pool", "selection": {"type": "collection", "id": 1}, "ordering": {"order": "CHRONOLOGICAL"}},
                 "fillers": {"mid": {"name": "ads", "quantity": {"type": "clips", "count": 1},
                   "pools": [{"selection": {"type": "collection", "id": 2}, "ordering": {"order": "SHUFFLE"}}],
                   "breaks": {"type": "first-of", "rules": [{"type": "chapters", "rule": "true"}, {"type": "detected"}]}}}}]}
                """;
        station.schedules.put(channel.id(), StrictJson.read(rules, Schedule.class), Station.NOON);
        station.look(channel);
        assertThat(strip(station, channel))
                .startsWith("12:00 ▏film▕ 13:00 ▏(ad)▕ 13:02 ▏film▕ 14:02");

        MediaItem film = station.items.unsearched(BreakSearch.ALL, 1).getFirst();
        station.items.setBreaks(film, List.of(minutes(20), minutes(40)));
        station.look(channel);

        assertThat(strip(station, channel))
                .contains(
                        "13:02 ▏film▕ 13:22 ▏(ad)▕ 13:24 ▏film+PT20M▕ 13:44 ▏(ad)▕ 13:46 ▏film+PT40M▕");
    }

    private static String strip(Station station, Channel channel) {
        return station.strip(channel, Station.NOON, minutes(120), ZoneOffset.UTC);
    }

    private List<MediaItem> unsearched() {
        return items.unsearched(BreakSearch.ALL, 9);
    }

    private List<Duration> breaks(MediaItem item) {
        return items.outlines(List.of(item.id())).get(item.id()).breaks();
    }

    private Measurement measurement(MediaItem item) {
        return items.find(item.id()).flatMap(MediaItem::measurement).orElseThrow();
    }

    /// Sound and a break after so many minutes.
    private static Measurement measurement(long minute) {
        return new Measurement(
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                List.of(new Measurement.Sound(1, new MeasuredLoudness(-20, -2, 8, -30))),
                Optional.of(List.of(minutes(minute))),
                "");
    }

    private static Outcome loud(long minute) {
        return new Outcome.Done(measurement(minute));
    }

    private static Outcome quiet() {
        return new Outcome.Done(refused(""));
    }

    private static Measurement refused(String reason) {
        return new Measurement(
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                reason);
    }
}
