package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.ffmpeg.Clips.numbered;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.ffmpeg.Machine.Made;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Language;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.SoundTrack.Role;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.pick.Preferences;
import tv.exstream.pick.Situation;
import tv.exstream.pick.StreamPicker;
import tv.exstream.playout.Presentation;
import tv.exstream.time.FrameRate;

/// Channels with three sound tracks, from files with sound in several languages to what a decoder hears.
///
/// Every sound of the clips beeps once a second, at a place in the second that tells which one it is.
class JoinedTracksTest {
    private static final long START = 1_000_000;
    private static final int FRAMES = 150;
    private static final double FRAME_SECONDS = 0.04;

    /// A beep is far above it, and what a codec makes of the silence between them far below.
    private static final double LOUD_DB = -30;

    /// Places in the second.
    private static final double JAPANESE = 0;

    private static final double GERMAN = 0.2;
    private static final double DESCRIBED = 0.4;
    private static final double ENGLISH = 0.6;

    private static final Profile PROFILE =
            new Profile(
                    new VideoFormat(320, 180, FrameRate.FPS_25, 1_000),
                    new AudioFormat(48_000, 2, 96),
                    List.of(
                            SoundTrack.MAIN,
                            SoundTrack.in("de"),
                            new SoundTrack(Language.parse("de"), Role.DESCRIPTION)));

    @TempDir static Path folder;
    private static Machine machine;

    private final InMemoryRenditions renditions = new InMemoryRenditions();
    private final PieceBytes bytes =
            new PieceBytes(
                    new ChannelClock(Instant.EPOCH, FrameRate.FPS_25),
                    new Splicer("Films"),
                    renditions);
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private long at = START;

    @BeforeAll
    static void open() {
        machine = new Machine(folder);
    }

    @AfterAll
    static void close() {
        machine.close();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(
            name = "tracks of two films in other languages are joined without a seam: {0}")
    @EnumSource(names = {"ENCODE", "COPY"})
    void tracksAreJoined(FillMethod method) throws IOException {
        air(request(three()), method);
        int first = stream.size();
        slate(7);
        air(request(english()), method);
        byte[] all = stream.toByteArray();

        TsChecker checker = TsChecker.assertClean(all);
        assertThat(decoded(all)).isEmpty();
        assertThat(languages(all)).containsExactly("jpn", "deu", "deu+visual_impaired");
        assertThat(languages(java.util.Arrays.copyOfRange(all, first, all.length)))
                .containsExactly("und", "deu", "deu+visual_impaired");
        assertThat(languages(Machine.stream(made(request(english()), method).gops())))
                .containsExactly("eng", "eng", "eng");
        assertBeeps(checker, all, 0, List.of(JAPANESE, ENGLISH));
        assertBeeps(checker, all, 1, List.of(GERMAN, ENGLISH));
        assertBeeps(checker, all, 2, List.of(DESCRIBED, ENGLISH));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    @DisplayName("runs that meet have no seam in any track, and a piece that is cut keeps them all")
    void runsThatMeetHaveNoSeam() throws IOException {
        RenditionRequest request = request(three());
        List<Gop> once = make(request, 0, FRAMES, FillMethod.ENCODE).gops();
        List<Gop> twice = new ArrayList<>(make(request, 0, 83, FillMethod.ENCODE).gops());
        twice.addAll(make(request, 83, FRAMES, FillMethod.ENCODE_AT_ONCE).gops());

        for (int track = 0; track < 3; track++) {
            assertThat(times(twice, track)).isEqualTo(times(once, track)).isNotEmpty();
        }
        RenditionKey key = stored(request, once);
        Chunk chunk = renditions.index(key).chunks().get(1);
        byte[] cut = bytes.of(new Piece.Stored(key, chunk, START, START, START + 40));
        TsChecker checker = TsChecker.assertClean(cut);
        assertThat(IntStream.range(0, 3).map(n -> checker.units(HouseMultiplex.soundPid(n))))
                .allMatch(units -> units >= 74 && units <= 76);
        assertThat(languages(cut)).containsExactly("jpn", "deu", "deu+visual_impaired");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(
            name =
                    "a sound that begins late and ends early is followed by silence in its track: {0}")
    @EnumSource(names = {"ENCODE", "COPY"})
    void aSoundMayBeShorterThanItsFilm(FillMethod method) throws IOException {
        MediaItem item = late();

        byte[] all = Machine.stream(made(request(item), method).gops());

        TsChecker checker = TsChecker.assertClean(all);
        double shown =
                (double) checker.firstPts(HouseMultiplex.VIDEO_PID) / TimeStamp.TICKS_PER_SECOND;
        assertThat(beeps(all, 0)).hasSize(6);
        assertThat(beeps(all, 1).stream().map(time -> Math.round(10 * (time - shown)) / 10.0))
                .containsExactly(3.2, 4.2);
        assertThat(checker.units(HouseMultiplex.soundPid(1)))
                .isEqualTo(checker.units(HouseMultiplex.soundPid(0)));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "a sound that ends long before its film goes on as silence: {0}")
    @EnumSource(names = {"ENCODE", "COPY"})
    void aSoundMayEndLongBeforeItsFilm(FillMethod method) throws IOException {
        MediaItem item = german("tracks-ended.mkv", 0, 2);

        byte[] all = Machine.stream(made(request(item), method).gops());

        TsChecker checker = TsChecker.assertClean(all);
        assertThat(beeps(all, 0)).hasSize(6);
        assertThat(beeps(all, 1)).hasSize(2);
        assertThat(checker.units(HouseMultiplex.soundPid(1)))
                .isEqualTo(checker.units(HouseMultiplex.soundPid(0)));
    }

    /// Its German sound has two seconds from the third on.
    private static MediaItem late() {
        return german("tracks-late.mkv", 3, 2);
    }

    private static MediaItem german(String name, int from, int seconds) {
        String beep = "aevalsrc='0.5*sin(2*PI*1000*t)*between(mod(t,1),%s,%s)':s=48000:d=%d";
        List<String> command =
                new ArrayList<>(List.of("-f", "lavfi", "-i", numbered("320x180", "25", 6)));
        command.addAll(List.of("-f", "lavfi", "-i", beep.formatted(JAPANESE, JAPANESE + 0.1, 6)));
        command.addAll(List.of("-itsoffset", Integer.toString(from), "-f", "lavfi", "-i"));
        command.add(beep.formatted(GERMAN, GERMAN + 0.1, seconds));
        String coded =
                "-map 0 -map 1 -map 2 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -sc_threshold 0 -c:a ac3 -metadata:s:a:0 language=jpn -metadata:s:a:1 language=ger -disposition:a:0 default -disposition:a:1 0";
        command.addAll(List.of(coded.split(" ")));
        return machine.item(Clips.make(name, command));
    }

    private static MediaItem three() {
        return clip(
                "tracks-three.mkv",
                List.of(JAPANESE, GERMAN, DESCRIBED),
                "-metadata:s:a:0 language=jpn -metadata:s:a:1 language=ger -metadata:s:a:2 language=ger -metadata:s:a:2 title=Audiodeskription -disposition:a:0 default -disposition:a:1 0 -disposition:a:2 0");
    }

    private static MediaItem english() {
        return clip("tracks-one.mkv", List.of(ENGLISH), "-metadata:s:a:0 language=eng");
    }

    private static MediaItem clip(String name, List<Double> beeps, String options) {
        List<String> command =
                new ArrayList<>(List.of("-f", "lavfi", "-i", numbered("320x180", "25", 6)));
        for (double place : beeps) {
            String beep =
                    "aevalsrc='0.5*sin(2*PI*1000*t)*between(mod(t,1),%s,%s)':s=48000:d=6"
                            .formatted(place, place + 0.1);
            command.addAll(List.of("-f", "lavfi", "-i", beep));
        }
        for (int input = 0; input <= beeps.size(); input++) {
            command.addAll(List.of("-map", Integer.toString(input)));
        }
        String coded =
                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -sc_threshold 0 -c:a ac3 ";
        command.addAll(List.of((coded + options).split(" ")));
        return machine.item(Clips.make(name, command));
    }

    private static RenditionRequest request(MediaItem item) {
        Situation situation =
                new Situation(
                        channel(5).with(PROFILE).build(),
                        Instant.EPOCH,
                        Presentation.Dress.PLAIN.languages());
        return new RenditionRequest(
                item,
                PROFILE,
                StreamPicker.pick(item, Preferences.PLAIN.completedBy(Preferences.PLAIN), situation)
                        .treatment());
    }

    private static Made made(RenditionRequest request, FillMethod method) {
        return make(request, 0, FRAMES, method);
    }

    private static Made make(RenditionRequest request, long from, long to, FillMethod method) {
        Made made = machine.make(new FillOrder(request, from, to, method));
        assertThat(made.refusal()).isEmpty();
        return made;
    }

    private RenditionKey stored(RenditionRequest request, List<Gop> gops) {
        try (Renditions.Appender appender = renditions.append(request.key())) {
            gops.forEach(
                    gop -> appender.add(gop.startFrame(), gop.frames(), ChunkWriter.write(gop)));
            appender.end(gops.getLast().endFrame());
        }
        return request.key();
    }

    private void air(RenditionRequest request, FillMethod method) {
        RenditionKey key = stored(request, made(request, method).gops());
        for (Chunk chunk : renditions.index(key).chunks()) {
            long end = at + chunk.frames();
            stream.writeBytes(bytes.of(new Piece.Stored(key, chunk, at, at, end)));
            at = end;
        }
        assertThat(renditions.index(key).endFrame()).hasValue(FRAMES);
    }

    private void slate(int frames) {
        stream.writeBytes(bytes.of(BlankSlate.of(PROFILE), at, frames));
        at += frames;
    }

    private static List<Long> times(List<Gop> gops, int track) {
        return gops.stream()
                .flatMap(gop -> gop.sounds().stream())
                .filter(sound -> sound.track() == track)
                .map(Sound::ticks90k)
                .toList();
    }

    /// Beeps come within a frame of the pictures that they were made for.
    ///
    /// @param places where in the second those of the first film are, and those of the second
    private static void assertBeeps(TsChecker checker, byte[] all, int track, List<Double> places)
            throws IOException {
        double shown =
                (double) checker.firstPts(HouseMultiplex.VIDEO_PID) / TimeStamp.TICKS_PER_SECOND;
        List<Double> expected = new ArrayList<>();
        for (int film = 0; film < places.size(); film++) {
            for (int second = 0; second < 6; second++) {
                expected.add(film * (FRAMES + 7) * FRAME_SECONDS + second + places.get(film));
            }
        }

        List<Double> heard = beeps(all, track).stream().map(time -> time - shown).toList();

        assertThat(heard).hasSameSizeAs(expected);
        for (int n = 0; n < heard.size(); n++) {
            assertThat(heard.get(n) - expected.get(n))
                    .as("beep %d of track %d at %s", n, track, expected.get(n))
                    .isBetween(-FRAME_SECONDS, FRAME_SECONDS);
        }
    }

    /// When a track becomes loud, by its own time stamps.
    private static List<Double> beeps(byte[] stream, int track) throws IOException {
        String level = "lavfi.astats.Overall.RMS_level";
        String graph =
                "astats=metadata=1:reset=1:measure_perchannel=none:measure_overall=RMS_level,ametadata=print:key=%s:file=-"
                        .formatted(level);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-copyts"));
        command.addAll(List.of("-i", file(stream), "-map", "0:a:" + track, "-af", graph));
        command.addAll(List.of("-f", "null", "-"));
        List<Double> beeps = new ArrayList<>();
        boolean loud = false;
        double time = 0;
        for (String line : text(command).lines().toList()) {
            if (line.startsWith("frame:")) {
                time = Double.parseDouble(line.replaceFirst(".*pts_time:", ""));
            } else {
                String decibels = line.substring(level.length() + 1);
                boolean now = !decibels.equals("-inf") && Double.parseDouble(decibels) > LOUD_DB;
                if (now && !loud) {
                    beeps.add(time);
                }
                loud = now;
            }
        }
        return beeps;
    }

    /// What ffmpeg gives for all streams; the first damage ends it, and any complaint is a failure.
    private static byte[] decoded(byte[] stream) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "warning", "-xerror"));
        command.addAll(List.of("-err_detect", "crccheck+explode", "-i", file(stream)));
        command.addAll(List.of("-map", "0", "-f", "null", "-"));
        return Clips.output(command);
    }

    /// What ffprobe says of the sound streams, in their order.
    private static List<String> languages(byte[] stream) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffprobe", "-v", "error"));
        command.addAll(List.of("-select_streams", "a", "-show_entries"));
        command.add("stream_tags=language:stream_disposition=visual_impaired");
        command.addAll(List.of("-of", "compact=p=0:nk=0", file(stream)));
        return text(command)
                .lines()
                .map(
                        line ->
                                line.replaceFirst(".*language=([a-z]+).*", "$1")
                                        + (line.contains("visual_impaired=1")
                                                ? "+visual_impaired"
                                                : ""))
                .toList();
    }

    private static String text(List<String> command) throws IOException {
        return new String(Clips.output(command), StandardCharsets.UTF_8);
    }

    private static String file(byte[] stream) throws IOException {
        return Files.write(Files.createTempFile(folder, "stream", ".ts"), stream).toString();
    }
}
