package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.schedule.SchedulerTest.airings;
import static tv.exstream.schedule.SchedulerTest.assertContiguous;
import static tv.exstream.schedule.SchedulerTest.program;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.cursor.Content;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// What holds for every seed and any content.
class SchedulerPropertiesTest {
    private static final int SEEDS = 300;
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

    @ParameterizedTest
    @EnumSource(PlaybackOrder.class)
    @DisplayName("SCH-15..17: the timeline is covered without overlap, whatever the content")
    void theTimelineIsCoveredWithoutOverlapWhateverTheContent(PlaybackOrder order) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Content content = content(seed);

            Extension extension = extend(content, order, seed, hours(48));

            assertContiguous(content, extension, ZoneOffset.UTC);
            assertThat(extension.anchor().at())
                    .as("seed %d", seed)
                    .isAfterOrEqualTo(NOON.plus(hours(48)));
        }
    }

    @ParameterizedTest
    @EnumSource(PlaybackOrder.class)
    void theSameInputsGiveTheSameTimelineInWhateverOrderTheContentComes(PlaybackOrder order) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Content content = content(seed);
            List<Outline> shuffled = new ArrayList<>(content.items());
            Collections.shuffle(shuffled, new Random(seed));
            ContentSnapshot other =
                    new ContentSnapshot(
                            1,
                            Map.of(new Selection.Collection(Content.COLLECTION), Pool.of(shuffled)),
                            Map.of());

            Extension extension = extend(content, order, seed, hours(24));

            assertThat(
                            Scheduler.extend(
                                    program(order, seed),
                                    other,
                                    Anchor.startingAt(NOON),
                                    NOON.plus(hours(24))))
                    .as("seed %d", seed)
                    .isEqualTo(extension);
        }
    }

    @ParameterizedTest
    @EnumSource(PlaybackOrder.class)
    void extendingByAnHourTwiceGivesWhatExtendingByTwoHoursGives(PlaybackOrder order) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Content content = content(seed);
            Extension both = extend(content, order, seed, hours(48));

            List<Planned> parts = new ArrayList<>();
            Anchor anchor = Anchor.startingAt(NOON);
            for (int hour = 1; hour <= 48; hour++) {
                Extension part =
                        Scheduler.extend(
                                program(order, seed),
                                content.snapshot(),
                                anchor,
                                NOON.plus(hours(hour)));
                parts.addAll(part.airings());
                anchor = part.anchor();
            }

            assertThat(parts).as("seed %d", seed).isEqualTo(both.airings());
            assertThat(anchor).isEqualTo(both.anchor());
        }
    }

    @ParameterizedTest
    @EnumSource(PlaybackOrder.class)
    @DisplayName("SCH-10: a timeline planned anew before any airing is the same timeline")
    void aTimelinePlannedAnewBeforeAnyAiringIsTheSameTimeline(PlaybackOrder order) {
        for (long seed = 0; seed < SEEDS / 10; seed++) {
            Content content = content(seed);
            Extension whole = extend(content, order, seed, hours(24));

            Anchor before = whole.anchor().atLastAiring();
            for (int i = whole.airings().size() - 1; i >= 0; i--) {
                before = before.undone(whole.airings().get(i).undo().orElseThrow());
                Extension again =
                        Scheduler.extend(
                                program(order, seed),
                                content.snapshot(),
                                before,
                                NOON.plus(hours(24)));
                assertThat(again.airings())
                        .as("seed %d", seed)
                        .isEqualTo(whole.airings().subList(i, whole.airings().size()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PlaybackOrder.class,
            names = {"SHUFFLE", "RANDOM"})
    @DisplayName("SCH-16, SCH-17: nothing is shown twice in a row, also at the seam of two passes")
    void nothingIsShownTwiceInARow(PlaybackOrder order) {
        for (long seed = 0; seed < SEEDS; seed++) {
            for (int count = 2; count <= 5; count++) {
                Content content = Content.items(count, minutes(10));

                List<Airing> airings = airings(extend(content, order, seed, hours(20)));

                for (int i = 1; i < airings.size(); i++) {
                    assertThat(airings.get(i).media())
                            .as("seed %d, %d items, airing %d", seed, count, i)
                            .isNotEqualTo(airings.get(i - 1).media());
                }
            }
        }
    }

    private static Extension extend(
            Content content, PlaybackOrder order, long seed, Duration length) {
        return Scheduler.extend(
                program(order, seed),
                content.snapshot(),
                Anchor.startingAt(NOON),
                NOON.plus(length));
    }

    private static Content content(long seed) {
        Random random = new Random(seed);
        Content content = new Content();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            content.add(any(random));
        }
        return content;
    }

    private static MediaItemBuilder any(Random random) {
        MediaItemBuilder item =
                item("a" + random.nextInt(30))
                        .lasting(Duration.ofMillis(60_000 + random.nextInt(7_200_000)));
        return switch (random.nextInt(3)) {
            case 0 -> item.movieOf(1970 + random.nextInt(50));
            case 1 ->
                    item.episode("Show " + random.nextInt(3), random.nextInt(3), random.nextInt(9));
            default -> item;
        };
    }
}
