package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.hls.CatchUp;
import tv.exstream.hls.MediaPlaylist;
import tv.exstream.hls.SaidCue;
import tv.exstream.hls.Segment;
import tv.exstream.hls.SegmentId;
import tv.exstream.media.Language;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.SubtitleStream;
import tv.exstream.pick.Preferences;
import tv.exstream.pick.SubtitleMode;
import tv.exstream.subtitle.Choosing;
import tv.exstream.subtitle.Cue;
import tv.exstream.subtitle.InMemorySubtitles;
import tv.exstream.subtitle.Stretch;
import tv.exstream.subtitle.Track;

@Timeout(60)
class HlsSubtitlesTest {
    private static final SubtitleStream GERMAN = text(2, "ger", "");
    private static final SubtitleStream ENGLISH = text(3, "eng", "");
    private static final SubtitleStream FORCED = text(4, "eng", "Forced");
    private static final Track DEU = Track.parse("deu").orElseThrow();
    private static final ViewerDetails SAFARI =
            new ViewerDetails("10.0.0.9", "Safari", ViewerKind.HLS);

    private final Studio studio = new Studio();
    private final InMemorySubtitles spoken = new InMemorySubtitles();
    private final HlsStreams streams =
            new HlsStreams(studio.parts(), () -> hours(24), studio.door());
    private final HlsSubtitles subtitles = subtitles(Choosing.AUTO);

    @Test
    void whatIsSaidDuringASegmentIsInItAtTheTimeOfItsPictures() throws Exception {
        spoken.put(2, cue(5, 7, "Guten Tag"), cue(18, 20, "Auf Wiedersehen"));
        studio.airInTurn(minutes(1), studio.subtitled("film", seconds(30), GERMAN));
        studio.ticker.advance(seconds(5));

        String segment = text(DEU, playlist().segments().get(1));

        assertThat(said(segment)).containsExactly("5000..7000 Guten Tag");
    }

    @Test
    @DisplayName(
            "over a join of two items each says its own, from the in-point on and not after the"
                    + " end")
    void overAJoinEachSaysItsOwn() throws Exception {
        spoken.put(2, cue(1, 3, "eins"), cue(9, 14, "zwei"), cue(20, 22, "drei"));
        MediaItem film = studio.subtitled("film", seconds(30), GERMAN);
        studio.airPart(film, Duration.ZERO, Duration.ZERO, seconds(10));
        studio.airPart(film, seconds(10), seconds(12), seconds(18));
        studio.ticker.advance(seconds(4));

        Set<String> all = new LinkedHashSet<>();
        for (Segment segment : playlist().segments()) {
            all.addAll(said(text(DEU, segment)));
        }

        assertThat(all)
                .containsExactly(
                        "1000..3000 eins",
                        "9000..10000 zwei",
                        "10000..12000 zwei",
                        "18000..20000 drei");
    }

    @Test
    void aCueThatCrossesSegmentsIsTheSameInEach() throws Exception {
        spoken.put(2, cue(3, 13, "a long speech"));
        studio.airInTurn(minutes(1), studio.subtitled("film", seconds(30), GERMAN));
        studio.ticker.advance(seconds(4));

        List<String> with = new ArrayList<>();
        for (Segment segment : playlist().segments()) {
            String text = text(DEU, segment);
            if (text.contains("-->")) {
                with.add(text);
            }
        }

        assertThat(with).hasSize(4);
        assertThat(with.stream().distinct()).hasSize(1);
    }

    @Test
    void aSegmentInWhichNothingIsSaidIsEmptyAndKept() throws Exception {
        spoken.put(2);
        studio.airInTurn(
                minutes(1),
                studio.subtitled("film", seconds(30), GERMAN),
                studio.prepared("ident", seconds(30)));
        studio.ticker.advance(seconds(20));

        for (Segment segment : playlist().segments()) {
            SegmentBody body = subtitles.segment(studio.channel, DEU, segment.id());

            assertThat(text(body).lines()).hasSize(2);
            assertThat(body.isImmutable()).isTrue();
        }
    }

    @Test
    void whileNothingIsReadASegmentIsEmptyAndNobodyKeepsIt() throws Exception {
        studio.airInTurn(minutes(1), studio.subtitled("film", seconds(30), GERMAN));
        studio.ticker.advance(seconds(5));

        SegmentBody body =
                subtitles.segment(studio.channel, DEU, playlist().segments().get(1).id());

        assertThat(text(body).lines()).hasSize(2);
        assertThat(body.isImmutable()).isFalse();
    }

    @Test
    void duringSlatesNothingIsSaid() throws Exception {
        spoken.put(2, cue(1, 3, "eins"));
        studio.air(studio.subtitled("film", seconds(10), GERMAN), seconds(60));
        studio.ticker.advance(seconds(30));

        for (Segment segment : playlist().segments()) {
            assertThat(text(DEU, segment)).doesNotContain("-->");
        }
    }

    @Test
    @DisplayName(
            "what is not prepared yet is said all the same, because a player fetches a segment"
                    + " once")
    void whatIsNotPreparedYetIsSaidAllTheSame() throws Exception {
        spoken.put(2, cue(1, 2, "eins"));
        MediaItem film =
                studio.media.add(
                        MediaItemBuilder.item("film").lasting(minutes(1)).subtitles(GERMAN));
        studio.air(film, Duration.ZERO);
        studio.ticker.runFreely();

        SegmentBody body = subtitles.segment(studio.channel, DEU, atNoon());

        assertThat(text(body)).contains("eins");
        assertThat(body.isImmutable()).isFalse();
    }

    @Test
    void whatAPlaylistListsIsReadAheadOfTime() {
        studio.airInTurn(minutes(20), studio.subtitled("film", minutes(10), GERMAN));
        studio.ticker.advance(minutes(4));

        subtitles.expect(studio.channel, DEU, playlist());

        assertThat(spoken.asked()).extracting(Stretch::number).containsExactly(0L, 1L);
    }

    @Test
    @DisplayName("the past has the same segments of subtitles as of pictures, up to its end")
    void thePastHasTheSameSegments() throws Exception {
        spoken.put(2, cue(1, 3, "eins"));
        studio.airInTurn(minutes(3), studio.subtitled("film", seconds(30), GERMAN));
        studio.ticker.advance(minutes(2));
        CatchUp past =
                streams.catchUp(
                        studio.channel,
                        new Past(
                                Studio.NOON.plusSeconds(31),
                                Optional.of(Studio.NOON.plusSeconds(45))));
        studio.ticker.advance(minutes(1));

        MediaPlaylist playlist = streams.playlist(studio.channel, past, SAFARI);
        String pictures = playlist.toM3u8("f/");
        String words = playlist.toSubtitles("f/");

        assertThat(words).isEqualTo(pictures.replace(".ts\n", ".vtt\n")).contains("ENDLIST");
        String first = text(DEU, playlist.segments().getFirst());
        assertThat(said(first)).contains("31000..33000 eins");
        assertThat(text(DEU, playlist.segments().getLast())).startsWith("WEBVTT");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, AUTO, deu eng eng-forced",
        "FORCED, AUTO, deu eng",
        "DEFAULT, AUTO, ''",
        "ANY, AUTO, ''",
        "ANY, ON, deu eng eng-forced",
        "NONE, OFF, ''",
    })
    @DisplayName(
            "viewers may choose where nothing is drawn into the picture, unless the setting says"
                    + " otherwise")
    void whatIsOffered(SubtitleMode mode, Choosing choosing, String tracks) {
        studio.airInTurn(
                minutes(1), studio.subtitled("film", seconds(30), ENGLISH, GERMAN, FORCED));
        Preferences wanted = Preferences.usual(List.of(), List.of(new Language("deu")), mode);
        HlsSubtitles offering =
                Subtitled.of(studio, streams, spoken, Subtitled.offers(studio, wanted, choosing));

        assertThat(
                        offering.offer(studio.channel, Optional.empty()).tracks().stream()
                                .map(Track::toString)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(tracks);
    }

    @Test
    @DisplayName("PL-12: where viewers may not choose subtitles none are read")
    void whereViewersMayNotChooseNothingIsRead() throws Exception {
        spoken.put(2, cue(1, 3, "eins"));
        studio.airInTurn(minutes(1), studio.subtitled("film", seconds(30), GERMAN));

        SegmentBody body = subtitles(Choosing.OFF).segment(studio.channel, DEU, atNoon());

        assertThat(text(body)).doesNotContain("eins");
        assertThat(spoken.asked()).isEmpty();
    }

    private HlsSubtitles subtitles(Choosing choosing) {
        return Subtitled.of(studio, streams, spoken, choosing);
    }

    private MediaPlaylist playlist() {
        return streams.playlist(studio.channel, SAFARI);
    }

    private SegmentId atNoon() {
        Duration since = Duration.between(studio.channel.epoch(), Studio.NOON);
        return new SegmentId.Regular(since.dividedBy(seconds(4)));
    }

    private String text(Track track, Segment segment) throws InterruptedException {
        return text(subtitles.segment(studio.channel, track, segment.id()));
    }

    private static String text(SegmentBody body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    /// What is said, with its start and end after noon in milliseconds.
    private List<String> said(String segment) {
        long noon = Duration.between(studio.channel.epoch(), Studio.NOON).toSeconds() * 90_000;
        return SaidCue.all(segment, noon).stream()
                .map(
                        cue ->
                                "%d..%d %s"
                                        .formatted(
                                                (cue.start90k() - noon) / 90,
                                                (cue.end90k() - noon) / 90,
                                                cue.text()))
                .toList();
    }

    private static Cue cue(long start, long end, String text) {
        return new Cue(seconds(start), seconds(end), text);
    }

    private static SubtitleStream text(int index, String language, String title) {
        return new SubtitleStream(index, "subrip", language, title, false, false);
    }
}
