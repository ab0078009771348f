package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.Patience;
import tv.exstream.account.AccountId;
import tv.exstream.account.RatingLimit;
import tv.exstream.account.TokenId;
import tv.exstream.hls.Segment;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Metadata;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.SlateCause;

/// Half a minute each of a film for adults, one for children and one that says nothing, as children see them.
@Timeout(60)
class RatedStreamsTest {
    private static final RatingLimit CHILDREN = new RatingLimit(12, false);

    private static final ViewerDetails CHILD =
            new ViewerDetails(
                    "10.0.0.7",
                    "VLC",
                    ViewerKind.TRANSPORT_STREAM,
                    Optional.empty(),
                    Optional.of(new Watcher(new AccountId(7), new TokenId(1), 0, CHILDREN)));

    private final Studio studio = new Studio();
    private final Sessions.Parts shared =
            Limits.parts(Limits.of(seconds(15), 2, 50), studio.ticker);
    private final HlsStreams streams =
            new HlsStreams(studio.parts(), () -> hours(24), shared.door());
    private final PersonalStreams own = new PersonalStreams(streams, studio.parts(), shared);

    @BeforeEach
    void air() {
        studio.airInTurn(
                minutes(20),
                rated("horror", seconds(30), "FSK-16"),
                rated("cartoon", seconds(30), "TV-Y7"),
                studio.prepared("home video", seconds(30)));
    }

    @AfterEach
    void close() {
        own.close();
    }

    /// Meant for those of an age, as a catalogue says.
    private MediaItem rated(String name, Duration length, String rating) {
        MediaItem item = studio.prepared(name, length);
        var found =
                new MediaItems.Found(
                        item.kind(),
                        item.title(),
                        item.file(),
                        Metadata.NONE.with(Facet.CONTENT_RATING, List.of(rating)),
                        Studio.NOON);
        return studio.media.upsert(List.of(found)).getFirst();
    }

    private Piece atSecond(PieceFinders finders, int second) {
        PieceFinder finder = finders.load(studio.channel, Studio.NOON.plus(seconds(second)));
        return finder.at(frame(second));
    }

    private long frame(int second) {
        return HlsSegments.clock(studio.channel).frameAt(Studio.NOON.plus(seconds(second)));
    }

    private Piece.Vacant barred(int from, int to) {
        return new Piece.Vacant(SlateCause.NOT_FOR_VIEWER, frame(from), frame(to));
    }

    @Test
    void aSlateIsInThePlaceOfWhatIsNotForThatAgeUpToItsEnd() {
        PieceFinders seen = studio.timelines().seenBy(CHILDREN);

        assertThat(atSecond(seen, 0)).isEqualTo(barred(0, 30));
        assertThat(atSecond(seen, 30)).isInstanceOf(Piece.Stored.class);
        assertThat(atSecond(seen, 60)).isEqualTo(barred(60, 90));
        assertThat(atSecond(studio.timelines(), 0)).isInstanceOf(Piece.Stored.class);
    }

    @Test
    void whoMaySeeWhatIsUnratedSeesIt() {
        PieceFinders seen = studio.timelines().seenBy(new RatingLimit(12, true));

        assertThat(atSecond(seen, 60)).isInstanceOf(Piece.Stored.class);
        assertThat(atSecond(seen, 0)).isInstanceOf(Piece.Vacant.class);
    }

    @Test
    void nothingIsShownWhileItIsNotKnownForWhomItIsMeant() {
        Deque<Runnable> reading = new ArrayDeque<>();
        var seen = new RatedFinders(studio.timelines(), studio.media, CHILDREN, reading::add);
        PieceFinder _ = studio.timelines().load(studio.channel, Studio.NOON);

        assertThat(seen.finder(studio.channel, Studio.NOON)).isEmpty();
        assertThat(seen.finder(studio.channel, Studio.NOON)).isEmpty();
        assertThat(reading).as("read once").hasSize(1);
        reading.remove().run();
        assertThat(seen.finder(studio.channel, Studio.NOON)).isPresent();
    }

    @Test
    void nothingThatIsNotSeenIsAskedFor() {
        MediaItem unprepared = studio.unprepared("later", minutes(1));
        studio.air(unprepared, minutes(20));
        studio.ticker.advance(minutes(20));
        PieceFinders seen = studio.timelines().seenBy(CHILDREN);

        assertThat(atSecond(seen, 1_200)).isInstanceOf(Piece.Vacant.class);
        assertThat(atSecond(studio.timelines(), 1_200))
                .isInstanceOfSatisfying(
                        Piece.Missing.class,
                        missing -> assertThat(missing.need()).isInstanceOf(Need.Frames.class));
    }

    @Test
    @DisplayName("over HLS a segment has the same name for everybody and a slate for children")
    void segmentsDiffer() throws Exception {
        studio.ticker.advance(seconds(20));
        HlsStreams seen = streams.seenBy(CHILDREN);
        Segment adult = streams.playlist(studio.channel, CHILD).segments().getFirst();
        Segment child = seen.playlist(studio.channel, CHILD).segments().getFirst();

        assertThat(child.id()).isEqualTo(adult.id());
        assertThat(child.startFrame()).isEqualTo(adult.startFrame());
        assertThat(adult.pieces()).allMatch(Piece.Stored.class::isInstance);
        assertThat(child.pieces())
                .allMatch(
                        piece ->
                                piece instanceof Piece.Vacant vacant
                                        && vacant.cause() == SlateCause.NOT_FOR_VIEWER);
        assertThat(seen.segment(studio.channel, child.id()).bytes())
                .isNotEqualTo(streams.segment(studio.channel, adult.id()).bytes());
        assertThat(streams.seenBy(CHILDREN)).as("made once").isSameAs(seen);
        assertThat(streams.seenBy(RatingLimit.NONE)).isSameAs(streams);
    }

    @Test
    void anEndlessStreamOfThePastHasTheSlateToo() throws Exception {
        studio.ticker.advance(minutes(10));
        var wanted =
                new Past(Studio.NOON.plus(seconds(29)), Optional.of(Studio.NOON.plus(seconds(31))));

        try (Viewer viewer = own.join(studio.channel, wanted, CHILD)) {
            watch(viewer);
        }

        assertThat(studio.screen.story()).hasSize(2);
        assertThat(studio.screen.story().getFirst()).startsWith("slate");
        assertThat(studio.screen.story().getLast()).startsWith("cartoon:0..");
        assertThat(studio.checker.complaints()).isEmpty();
    }

    @Test
    void anEndlessStreamOfThePresentIsTheChildsOwn() throws Exception {
        try (Viewer viewer = own.join(studio.channel, CHILD)) {
            for (int n = 0; n < 8; n++) {
                studio.screen.accept(viewer.next().orElseThrow());
            }

            assertThat(own.snapshots()).hasSize(1);
            assertThat(studio.screen.story()).first().asString().startsWith("slate");
            assertThat(studio.runs).as("nobody saw the film").isEmpty();
        }
    }

    @Test
    @DisplayName("whoever has a stream of their own watches the channel, unless it is what was on")
    void whoeverHasAStreamOfTheirOwnWatches() throws Exception {
        studio.ticker.advance(minutes(10));
        try (Sessions live = new Sessions(noFeed(), shared)) {
            var past = new Past(Studio.NOON.plus(seconds(29)), Optional.empty());
            Viewer late = own.join(studio.channel, past, CHILD);
            assertThat(live.watched()).isEmpty();

            Viewer child = own.join(studio.channel, CHILD);

            assertThat(live.watched()).containsExactly(studio.channel);
            assertThat(live.present()).hasSize(1);
            assertThat(live.everything()).hasSize(2);
            assertThat(live.snapshots()).isEmpty();
            late.close();
            child.close();
            assertThat(live.watched()).isEmpty();
        }
    }

    @Test
    void anOperatorEndsOneWhoHasAStreamOfTheirOwn() throws Exception {
        try (Sessions live = new Sessions(noFeed(), shared);
                Viewer viewer = own.join(studio.channel, CHILD)) {
            assertThat(viewer.next()).isPresent();

            live.end(studio.channel.id(), viewer.id(), "bedtime");

            watch(viewer);
            assertThat(viewer.end()).contains(ViewerEnd.ENDED);
            assertThat(viewer.reason()).isEqualTo("bedtime");
            Patience.until("the session ends", () -> own.snapshots().isEmpty());
        }
    }

    @Test
    void withAChannelEveryStreamOfItEnds() throws Exception {
        studio.ticker.advance(minutes(10));
        var past = new Past(Studio.NOON.plus(seconds(29)), Optional.empty());
        try (Sessions live = new Sessions(noFeed(), shared);
                Viewer child = own.join(studio.channel, CHILD);
                Viewer late = own.join(studio.channel, past, CHILD)) {
            live.end(studio.channel.id(), "the channel was stopped");

            watch(child);
            watch(late);
            assertThat(late.reason()).isEqualTo("the channel was stopped");
        }
        assertThatThrownBy(() -> own.join(studio.channel, CHILD))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the channel was stopped");
    }

    private static Feed.Opener noFeed() {
        return (_, _, _) -> {
            throw new IllegalStateException("nobody watches the channel with others");
        };
    }

    private void watch(Viewer viewer) throws InterruptedException {
        for (Optional<Slice> slice = viewer.next(); slice.isPresent(); slice = viewer.next()) {
            studio.screen.accept(slice.get());
            studio.checker.accept(slice.get().bytes(), slice.get().offset(), slice.get().length());
        }
    }
}
