package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.ffmpeg.ReportBuilder.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Chapter;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.FolderKind;
import tv.exstream.media.MediaFile;
import tv.exstream.media.PictureFormat;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Tags;
import tv.exstream.media.Trait;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;
import tv.exstream.time.FrameRate;

class ProbeTest {
    private static final Path FILE = Path.of("/media/clip.mkv");
    private static final Fingerprint FINGERPRINT = new Fingerprint(1, Instant.EPOCH, "00");

    @Test
    @DisplayName("what is written in music is read from the file or its stream, in whatever case")
    void tagsOfMusicAreRead() {
        ProbeReport flac =
                report().format(
                                "duration=60",
                                "tags.TITLE=Fog",
                                "tags.ARTIST=The Crew",
                                "tags.album_artist=Sailors",
                                "tags.ALBUM=Harbour",
                                "tags.track=3/12",
                                "tags.DATE=1999",
                                "tags.GENRE=Folk; Shanty | (17) / Folk")
                        .audio()
                        .build();
        ProbeReport ogg = report().audio("tags.title=Fog", "tags.TRACKNUMBER=4").build();

        assertThat(tags(flac))
                .isEqualTo(
                        new Tags(
                                "Fog",
                                "The Crew",
                                "Sailors",
                                "Harbour",
                                "3/12",
                                "1999",
                                List.of("Folk", "Shanty")));
        assertThat(tags(ogg).title()).isEqualTo("Fog");
        assertThat(tags(ogg).track()).isEqualTo("4");
    }

    @Test
    @DisplayName("H10: a genre that was made long on purpose is not taken apart for ever")
    void aGenreOfBlanksIsReadAtOnce() {
        ProbeReport blank = report().audio("tags.GENRE=Folk;" + " ".repeat(1 << 20)).build();

        assertThat(tags(blank).genres()).contains("Folk");
    }

    @Test
    @DisplayName("of a video counts what is written only where somebody performs")
    void tagsOfVideosNeedAnArtist() {
        ProbeReport film = report().format("duration=60", "tags.title=Lavf60").video().build();
        ProbeReport clip =
                report().format("duration=60", "tags.title=Fog", "tags.artist=The Crew")
                        .video()
                        .build();

        assertThat(tags(film)).isEqualTo(Tags.NONE);
        assertThat(tags(clip).artist()).isEqualTo("The Crew");
    }

    private static Tags tags(ProbeReport report) {
        return Probe.mediaFile(
                        Path.of("/media/a.mka"), new Fingerprint(1, Instant.EPOCH, "00"), report)
                .tags();
    }

    @Test
    @DisplayName(
            "a picture is as long as usual, whatever its demuxer says; a stream may have no end")
    void picturesAndStreamsHaveNoLength() {
        ProbeReport picture = report().format().video("codec_name=mjpeg", "duration=0.04").build();
        ProbeReport endless = report().format().video().build();
        Fingerprint fingerprint = new Fingerprint(1, Instant.EPOCH, "00");

        MediaFile still = Probe.mediaFile(Path.of("/media/a.jpg"), fingerprint, picture);
        MediaFile stream = Probe.mediaFile(Path.of("/media/a.yml"), fingerprint, endless);
        Path remote = new RemotePath(new SourceId(3), "a.yml").path();

        assertThat(still.duration()).isEqualTo(FolderKind.USUAL_PICTURE);
        assertThat(still.still()).contains(PictureFormat.JPEG);
        assertThat(stream.hasEnd()).isFalse();
        assertThatThrownBy(() -> Probe.mediaFile(remote, fingerprint, endless))
                .as("a file of a source")
                .hasMessageEndingWith("its length is unknown");
    }

    @Test
    void theStreamThatEndsLastGivesTheLength() {
        MediaFile file =
                read(
                        report().video("duration=10.000000")
                                .audio("duration=10.021000", "start_time=0.010000"));

        assertThat(file.duration()).isEqualTo(Duration.ofMillis(10_031));
    }

    @Test
    void matroskaGivesTheLengthOfAStreamInATag() {
        MediaFile file = read(report().video("tags.DURATION=00:01:02.500000000"));

        assertThat(file.duration()).isEqualTo(Duration.ofMillis(62_500));
    }

    @Test
    @DisplayName(
            "FF-50: ours takes the length from the streams, and from the container when no stream has one")
    void theContainerGivesTheLengthWhenNoStreamDoes() {
        MediaFile file = read(report().format("duration=61.5").video("duration=N/A"));

        assertThat(file.duration()).isEqualTo(Duration.ofMillis(61_500));
    }

    @ParameterizedTest
    @CsvSource({"N/A", "''", "-3", "0", "nan", "9223372036854.775807"})
    @DisplayName("STR-63: a file whose length is unknown is refused")
    void aFileWhoseLengthIsUnknownIsRefused(String duration) {
        ReportBuilder report = report().format("duration=" + duration).video();

        assertThatThrownBy(() -> read(report))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.MEDIA_UNREADABLE))
                .hasMessage("/media/clip.mkv cannot be played: its length is unknown");
    }

    @Test
    void aLengthOfAllOnesIsUnknownWhateverTheContainerMakesOfIt() {
        ReportBuilder unknown =
                report().format("duration=143165.576500")
                        .video("duration_ts=4294967295", "duration=143165.576500");

        assertThatThrownBy(() -> read(unknown))
                .hasMessage("/media/clip.mkv cannot be played: its length is unknown");
        assertThat(read(unknown.audio("duration=10.5")).duration())
                .isEqualTo(Duration.ofMillis(10_500));
    }

    @Test
    void programmesOfAMultiplexThatRunByOtherClocksDoNotMakeItLonger() {
        MediaFile file =
                read(
                        report().format("start_time=19992.2", "duration=72053.4")
                                .video("start_time=19992.4", "duration=0.72")
                                .video("start_time=93736.5", "duration=0.4"));

        assertThat(file.duration()).isEqualTo(Duration.ofMillis(920));
    }

    @Test
    @DisplayName("FF-75: dispositions and titles say what a stream is")
    void dispositionsAndTitlesSayWhatAStreamIs() {
        MediaFile file =
                read(
                        report().video()
                                .audio("disposition.comment=1", "disposition.default=1")
                                .audio("disposition.descriptions=1", "tags.title=Original")
                                .subtitle("disposition.captions=1", "disposition.forced=1")
                                .subtitle("tags.title=English SDH"));

        assertThat(file.audio())
                .extracting(AudioStream::traits)
                .containsExactly(
                        Set.of(Trait.COMMENTARY), Set.of(Trait.DESCRIPTIVE, Trait.ORIGINAL));
        assertThat(file.subtitles())
                .extracting(SubtitleStream::traits)
                .containsExactly(Set.of(Trait.HEARING_IMPAIRED), Set.of(Trait.HEARING_IMPAIRED));
        assertThat(file.subtitles())
                .extracting(SubtitleStream::forced)
                .containsExactly(true, false);
    }

    @Test
    void coverArtAloneIsNothingToPlay() {
        ReportBuilder report = report().video("disposition.attached_pic=1");

        assertThatThrownBy(() -> read(report))
                .hasMessageContaining("no picture and no sound that ffprobe knows");
    }

    @Test
    void coverArtIsNotThePictureOfASong() {
        MediaFile file = read(report().audio().video("disposition.attached_pic=1"));

        assertThat(file.video()).hasSize(1);
        assertThat(file.picture()).isEmpty();
    }

    @Test
    void streamsThatNothingCanDecodeAreLeftOut() {
        MediaFile file =
                read(report().video("width=0").video("codec_name=").audio("channels=0").audio());

        assertThat(file.video()).isEmpty();
        assertThat(file.audio()).singleElement().extracting("index").isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "25/1, 25/1, 25/1",
        "30000/1001, 30000/1001, 30000/1001",
        "24000/1001, 2997/125, 24000/1001",
        "24/1, 24000/1001, ",
        "60/1, 1000/1, ",
        "90000/1, 0/0, ",
        "0/0, 0/0, ",
        "1000/1, 1000/1, ",
        "50/1, 25/1, ",
    })
    void theRateIsConstantWhenEveryBeatHasAPicture(String beat, String average, String rate) {
        MediaFile file = read(report().video("r_frame_rate=" + beat, "avg_frame_rate=" + average));

        Optional<String> found = picture(file).rate().map(FrameRate::toString);
        assertThat(found).isEqualTo(Optional.ofNullable(rate));
    }

    @ParameterizedTest
    @CsvSource({"-90, 90", "90, 270", "-180, 180", "180, 180", "0, 0", "-9223372036854775808, 0"})
    void theDisplayMatrixTurnsCounterClockwise(String degrees, int clockwise) {
        MediaFile file = read(report().video("side_data_list.rotation=" + degrees));

        assertThat(picture(file).rotation()).isEqualTo(clockwise);
    }

    @Test
    void theOlderTagTurnsClockwise() {
        assertThat(picture(read(report().video("tags.rotate=90"))).rotation()).isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({"64:45, 64, 45", "1:1, 1, 1", "0:1, 1, 1", "N/A, 1, 1", "'', 1, 1"})
    void pixelsAreSquareUnlessTheFileSaysOtherwise(String text, int numerator, int denominator) {
        MediaFile file = read(report().video("sample_aspect_ratio=" + text));

        assertThat(picture(file).sampleAspect()).isEqualTo(new Ratio(numerator, denominator));
    }

    @ParameterizedTest
    @CsvSource({
        "tt, INTERLACED",
        "bb, INTERLACED",
        "tb, INTERLACED",
        "bt, INTERLACED",
        "progressive, PROGRESSIVE",
        "unknown, PROGRESSIVE",
        "'', PROGRESSIVE",
    })
    @DisplayName("LIB-2: field orders are interlaced")
    void fieldOrdersAreInterlaced(String order, Scan scan) {
        assertThat(picture(read(report().video("field_order=" + order))).scan()).isEqualTo(scan);
    }

    @ParameterizedTest
    @CsvSource({
        "smpte2084, PQ",
        "arib-std-b67, HLG",
        "bt709, STANDARD",
        "unknown, STANDARD",
        "'', STANDARD",
    })
    @DisplayName("LIB-2: the transfer tells the dynamic range")
    void theTransferTellsTheDynamicRange(String transfer, DynamicRange range) {
        assertThat(picture(read(report().video("color_transfer=" + transfer))).range())
                .isEqualTo(range);
    }

    @Test
    void timesCountFromTheStartOfTheFile() {
        MediaFile file =
                read(
                        report().format("start_time=1.400000", "duration=60")
                                .video("start_time=1.421333")
                                .audio("start_time=1.400000")
                                .chapter("start_time=11.400000", "tags.title=Two"));

        assertThat(picture(file).start()).isEqualTo(Duration.ofNanos(21_333_000));
        assertThat(file.chapters()).containsExactly(new Chapter(Duration.ofSeconds(10), "Two"));
    }

    @Test
    void chaptersAreInOrderAndInsideTheFile() {
        MediaFile file =
                read(
                        report().video()
                                .chapter("start_time=30", "tags.title= B ")
                                .chapter("start_time=-1")
                                .chapter("start_time=60", "tags.title=credits"));

        assertThat(file.chapters())
                .containsExactly(
                        new Chapter(Duration.ZERO, ""), new Chapter(Duration.ofSeconds(30), "B"));
    }

    @Test
    void aLanguageThatIsUndeterminedIsNone() {
        MediaFile file =
                read(
                        report().video()
                                .audio("tags.language=und")
                                .audio("tags.language=eng", "disposition.default=1")
                                .subtitle("disposition.forced=1", "tags.language=ger"));

        assertThat(file.audio()).extracting("language").containsExactly("", "eng");
        assertThat(file.audio()).extracting("preferred").containsExactly(false, true);
        assertThat(file.subtitles()).singleElement().extracting("forced").isEqualTo(true);
    }

    @Test
    @DisplayName("levels and numbers that make no sense are taken as unknown")
    void nonsenseIsUnknown() {
        VideoStream picture = picture(read(report().video("level=-99", "has_b_frames=x")));

        assertThat(picture.level()).isZero();
        assertThat(picture.reorderFrames()).isZero();
    }

    private static MediaFile read(ReportBuilder report) {
        return Probe.mediaFile(FILE, FINGERPRINT, report.build());
    }

    private static VideoStream picture(MediaFile file) {
        return file.picture().orElseThrow();
    }
}
