package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.expression.Expression;
import tv.exstream.json.AnySchedule;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Chapter;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Profile;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Trait;
import tv.exstream.pick.AudioPreferences;
import tv.exstream.pick.Preferences;
import tv.exstream.pick.Rule;
import tv.exstream.pick.SubtitlePreferences;
import tv.exstream.pick.Wanted;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.State;
import tv.exstream.schedule.Undo;
import tv.exstream.schedule.cursor.CursorState;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// What is stored must be readable by every later version, so its form is fixed in a golden file.
class JsonColumnTest {
    private static final List<Object> VALUES =
            Stream.concat(records(), AnySchedule.all().stream()).toList();

    private static Stream<Object> records() {
        return Stream.of(
                Profile.HD_720,
                new MediaCollection.Content.Folder(Path.of("/m/ä 'x'\n"), List.of(Path.of("/m/x"))),
                new MediaCollection.Content.LooseFiles(Path.of("/m")),
                new Schedule.Flood(new CollectionId(3), PlaybackOrder.SHUFFLE, -1),
                new Anchor(
                        Instant.parse("2026-03-28T12:00:00.007Z"),
                        3,
                        Map.of(
                                "a", new State.Place(new CursorState.Chronological(4)),
                                "b",
                                        new State.Supply(
                                                new CursorState.Shuffle(1, 2, 0, 3),
                                                List.of(7L, 8L)),
                                "c", new State.Place(new CursorState.Random(8, 5)),
                                "d", new State.Shown(17),
                                "e", new State.Chosen(2, 3),
                                "f", new State.Frames(List.of(new State.Frame(1, 2, 3, 4, 5, 6))),
                                "g",
                                        new State.Switches(
                                                true,
                                                "t",
                                                List.of("r"),
                                                List.of("w"),
                                                List.of("g"))),
                        new Undo(
                                Instant.parse("2026-03-28T11:00:00Z"),
                                2,
                                Map.of("d", new State.Nothing()))),
                new Presentation("t", new Presentation.Listing.Hidden(), Presentation.Dress.PLAIN),
                MediaItemBuilder.hd(),
                MediaItemBuilder.stereo(),
                new SubtitleStream(
                        2,
                        "subrip",
                        "ger",
                        "",
                        true,
                        false,
                        Set.of(Trait.DUB, Trait.COMMENTARY, Trait.ORIGINAL)),
                new Preferences(
                        AudioPreferences.PLAIN,
                        SubtitlePreferences.PLAIN,
                        List.of(
                                new Rule(
                                        Expression.ALWAYS,
                                        Optional.of(Wanted.of("en*")),
                                        Optional.empty()))),
                new Chapter(Duration.ofNanos(1_000_000_001L), "one"),
                new CursorState.Listed(6, 7),
                new CursorState.Interleaved(1, -1, 0, 8),
                turns(),
                new State.Logged(19_790, List.of(4L, 5L)),
                new State.Fitted(List.of(1L, 2L), true),
                new State.Lined("lineup", "item 4, 1", "item 4, 1 + 1", 19_790),
                BlockScheduleSample.SCHEDULE);
    }

    private static final List<Object> ALL =
            Stream.concat(VALUES.stream(), StoredSlots.ALL.stream()).toList();

    private static CursorState turns() {
        return new CursorState.Turns(
                2,
                "b",
                1,
                Map.of(
                        "b", new CursorState.Chronological(9),
                        "a", new CursorState.Shuffle(0, 1, 0, 1)),
                9);
    }

    @Test
    void theStoredFormsAreFixed() {
        StringBuilder text = new StringBuilder();
        for (Object value : ALL) {
            text.append(JsonColumn.write(value)).append('\n');
        }

        Golden.assertMatches("db/columns.jsonl", text.toString());
    }

    @Test
    void streamsOfOlderVersionsAreNothingBesideTheirLanguageUnlessTheirTitleSaysSo() {
        String plain = "\"index\":1,\"codec\":\"x\",\"language\":\"eng\",\"preferred\":true";

        assertThat(
                        JsonColumn.read(
                                "{%s,\"channels\":2,\"sampleRate\":48000,\"title\":\"\"}"
                                        .formatted(plain),
                                AudioStream.class))
                .isEqualTo(new AudioStream(1, "x", 2, 48_000, "eng", "", true));
        assertThat(
                        JsonColumn.read(
                                "{%s,\"forced\":false,\"title\":\"SDH\"}".formatted(plain),
                                SubtitleStream.class))
                .isEqualTo(
                        new SubtitleStream(
                                1, "x", "eng", "SDH", false, true, Set.of(Trait.HEARING_IMPAIRED)));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(ALL)
                .allSatisfy(
                        value ->
                                assertThat(
                                                (Object)
                                                        JsonColumn.read(
                                                                JsonColumn.write(value),
                                                                value.getClass()))
                                        .isEqualTo(value));
    }
}
