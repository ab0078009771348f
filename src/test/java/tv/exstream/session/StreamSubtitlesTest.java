package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.dvb.ShownStream;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.SubtitleStream;
import tv.exstream.mpegts.ReadTables;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.rendition.HouseMultiplex;
import tv.exstream.subtitle.Cue;
import tv.exstream.subtitle.InMemorySubtitles;
import tv.exstream.subtitle.Track;

@Timeout(60)
class StreamSubtitlesTest {
    private static final int PID = HouseMultiplex.SUBTITLE_PID;
    private static final SubtitleStream GERMAN = text(2, "ger", "");
    private static final SubtitleStream ENGLISH_SDH = text(3, "eng", "SDH");
    private static final Track DEU = Track.parse("deu").orElseThrow();
    private static final Track ENG_SDH = Track.parse("eng-sdh").orElseThrow();

    private final Studio studio = new Studio();
    private final InMemorySubtitles said = new InMemorySubtitles();

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void whatIsSaidIsSentWithThePicturesOfItsTime() {
        said.put(2, cue(5, 7, "Guten Tag"), cue(18, 20, "Auf Wiedersehen"));
        send(DEU);
        studio.airInTurn(minutes(2), studio.subtitled("film", seconds(30), GERMAN));

        List<String> shown = shown(seconds(40), PID);

        assertThat(shown)
                .containsExactly(
                        "5.00 Guten Tag",
                        "7.00 ",
                        "18.00 Auf Wiedersehen",
                        "20.00 ",
                        "35.00 Guten Tag",
                        "37.00 ");
        assertThat(studio.checker.complaints()).isEmpty();
    }

    @Test
    void everyTableSaysTheStreamsAlsoWhileNothingIsShown() {
        send(DEU, ENG_SDH);
        studio.air(studio.subtitled("film", seconds(20), GERMAN), seconds(10));

        byte[] stream = stream(seconds(40));

        assertThat(ReadTables.descriptions(stream, HouseMultiplex.MAP_PID, 0x59))
                .containsExactly("6 0x0110 6465751000010001", "6 0x0111 656e672000010001");
        assertThat(ReadTables.maps(stream, HouseMultiplex.MAP_PID)).isEqualTo(1);
        assertThat(studio.checker.complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "ISO/IEC 13818-1: a PMT that says something else than the one before has the next version")
    void anotherTableHasTheNextVersion() {
        Instant first = studio.ticker.wall();
        studio.sends(
                Subtitled.sending(
                        said,
                        at -> Duration.between(first, at).toSeconds() % 8 < 4 ? DEU : ENG_SDH));
        studio.airInTurn(minutes(4), studio.subtitled("film", seconds(30), GERMAN));

        List<Integer> versions = ReadTables.versions(stream(seconds(150)), HouseMultiplex.MAP_PID);

        assertThat(versions).hasSizeGreaterThan(33);
        assertThat(versions)
                .isEqualTo(IntStream.range(0, versions.size()).mapToObj(n -> n % 32).toList());
        assertThat(studio.checker.complaints()).isEmpty();
    }

    @Test
    @DisplayName("pictures are not read more often because subtitles go along with them")
    void picturesAreNotReadMoreOften() {
        said.put(2, cue(5, 7, "Guten Tag"));

        assertThat(reads(DEU)).isPositive().isEqualTo(reads());
    }

    /// How often something is read from the store for a viewer who is quick enough.
    private int reads(Track... tracks) {
        var other = new Studio();
        var reads = new AtomicInteger();
        other.stock.onRead(_ -> reads.incrementAndGet());
        other.sends(Subtitled.sending(said, tracks));
        other.airInTurn(minutes(1), other.subtitled("film", seconds(30), GERMAN));
        // Those of the preparation are not counted.
        reads.set(0);
        other.run(seconds(20));
        other.tap();
        other.close();
        return reads.get();
    }

    @Test
    void aChannelThatSendsNoneSaysNothingOfThem() {
        said.put(2, cue(1, 3, "Guten Tag"));
        send();
        studio.airInTurn(minutes(1), studio.subtitled("film", seconds(30), GERMAN));

        byte[] stream = stream(seconds(20));

        assertThat(ReadTables.descriptions(stream, HouseMultiplex.MAP_PID, 0x59)).isEmpty();
        assertThat(studio.checker.packets(PID)).isZero();
    }

    @Test
    void eachLanguageHasAStreamOfItsOwn() {
        said.put(2, cue(5, 7, "Guten Tag"));
        said.put(3, cue(5, 8, "Hello"));
        send(DEU, ENG_SDH);
        studio.airInTurn(minutes(1), studio.subtitled("film", seconds(30), GERMAN, ENGLISH_SDH));

        byte[] stream = stream(seconds(15));

        assertThat(ShownStream.changes(stream, PID, start()))
                .containsExactly("5.00 Guten Tag", "7.00 ");
        assertThat(ShownStream.changes(stream, PID + 1, start()))
                .containsExactly("5.00 Hello", "8.00 ");
    }

    @Test
    void overAJoinEachSaysItsOwnAndNothingIsLeftStanding() {
        said.put(2, cue(1, 3, "eins"), cue(9, 14, "zwei"), cue(20, 22, "drei"));
        send(DEU);
        MediaItem film = studio.subtitled("film", seconds(30), GERMAN);
        studio.air(film, Duration.ZERO, seconds(10));
        studio.air(studio.prepared("ident", seconds(6)), seconds(10));
        studio.airPart(film, seconds(16), seconds(12), seconds(18));

        List<String> shown = shown(seconds(34), PID);

        assertThat(shown)
                .containsExactly(
                        "1.00 eins",
                        "3.00 ",
                        "9.00 zwei",
                        "10.00 ",
                        "16.00 zwei",
                        "18.00 ",
                        "24.00 drei",
                        "26.00 ");
        assertThat(studio.checker.complaints()).isEmpty();
    }

    @Test
    void whoComesInLaterGetsWhatIsShownWithTheFirstKeyFrame() throws Exception {
        said.put(2, cue(1, 25, "a long speech"));
        send(DEU);
        studio.airInTurn(minutes(1), studio.subtitled("film", seconds(30), GERMAN));
        studio.run(seconds(15));
        studio.tap();

        Slot slot = studio.ring.joining(PacketRing.Join.PRESENT).orElseThrow();
        byte[] first = bytes(slot.position().number(), slot.position().number() + 2);

        assertThat(slot.position().isKey()).isTrue();
        assertThat(ShownStream.changes(first, PID, start())).hasSize(1);
        assertThat(ShownStream.changes(first, PID, start()).getFirst()).endsWith("a long speech");
        assertThat(new TsPacket(first, 0).pid()).as("tables come first").isZero();
    }

    @Test
    void duringSlatesNothingIsShown() {
        said.put(2, cue(1, 25, "a long speech"));
        send(DEU);
        MediaItem film = studio.media.add(filmOf(30));
        studio.fill(film, 0, 250);
        studio.air(film, Duration.ZERO);

        List<String> shown = shown(seconds(20), PID);

        assertThat(shown).hasSize(2).first().isEqualTo("1.00 a long speech");
        assertThat(shown.get(1)).startsWith("10.1").endsWith(" ");
        assertThat(studio.checker.complaints()).isEmpty();
    }

    @Test
    void whatIsNotReadInTimeIsLeftOutAndCounted() {
        send(DEU);
        studio.airInTurn(minutes(1), studio.subtitled("film", seconds(30), GERMAN));

        List<String> shown = shown(seconds(10), PID);

        assertThat(shown).isEmpty();
        assertThat(studio.totals.snapshot().get(Total.SUBTITLES_LATE)).isPositive();
    }

    @Test
    void whatIsToBeSaidIsReadAMinuteAhead() {
        said.put(2);
        send(DEU);
        studio.air(studio.subtitled("first", minutes(5), GERMAN), Duration.ZERO);
        studio.air(studio.subtitled("second", minutes(5), GERMAN), minutes(5));

        studio.run(seconds(230));
        assertThat(said.asked()).allMatch(stretch -> stretch.number() == 0);
        assertThat(said.asked().stream().map(each -> each.file().path()).distinct()).hasSize(1);
        studio.run(seconds(20));

        assertThat(said.asked().stream().map(each -> each.file().path()).distinct()).hasSize(2);
    }

    @Test
    void whatWasOnIsShownWithWhatWasSaidThen() {
        said.put(2, cue(5, 7, "Guten Tag"));
        send(DEU);
        studio.airInTurn(minutes(2), studio.subtitled("film", seconds(30), GERMAN));
        studio.ticker.advance(seconds(60));
        studio.lateBy(seconds(60));

        List<String> shown = shown(seconds(15), PID);

        assertThat(shown).containsExactly("5.00 Guten Tag", "7.00 ");
    }

    private void send(Track... tracks) {
        studio.sends(Subtitled.sending(said, tracks));
    }

    private List<String> shown(Duration length, int pid) {
        return ShownStream.changes(stream(length), pid, start());
    }

    private byte[] stream(Duration length) {
        studio.run(length);
        studio.tap();
        return studio.received();
    }

    private long start() {
        return studio.ticks(Studio.NOON);
    }

    private byte[] bytes(long from, long end) throws Exception {
        var out = new ByteArrayOutputStream();
        for (long number = from; number < end; number++) {
            Slice slice = studio.ring.await(number, () -> false).orElseThrow().slice();
            out.write(slice.bytes(), slice.offset(), slice.length());
        }
        return out.toByteArray();
    }

    private static MediaItemBuilder filmOf(int seconds) {
        return MediaItemBuilder.item("film").lasting(seconds(seconds)).subtitles(GERMAN);
    }

    private static Cue cue(int start, int end, String text) {
        return new Cue(seconds(start), seconds(end), text);
    }

    private static SubtitleStream text(int index, String language, String title) {
        return new SubtitleStream(index, "subrip", language, title, false, false);
    }
}
