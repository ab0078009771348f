package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.Clips.numbered;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.ffmpeg.Materials;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.VideoFormat;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.InMemoryRenditions;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Treatment;
import tv.exstream.rendition.Urgency;
import tv.exstream.time.FrameRate;

/// Fills of films with two sounds, one of which begins long after the film or ends long before it, by the real ffmpeg.
class LateSoundTest {
    private static final int SECONDS = 120;
    private static final int FRAMES = SECONDS * 25;
    private static final VideoFormat PICTURE = new VideoFormat(160, 90, FrameRate.FPS_25, 300);
    private static final AudioFormat SOUND = new AudioFormat(48_000, 2, 64);

    private static final Profile PROFILE =
            new Profile(PICTURE, SOUND, List.of(SoundTrack.MAIN, SoundTrack.in("de")));

    /// Louder than what encoders make of silence.
    private static final int LOUD = 1_000;

    private static final int SAMPLES = 8_000;

    @TempDir Path folder;
    private final InMemoryRenditions renditions = new InMemoryRenditions();
    private final List<String> orders = new ArrayList<>();
    private Machine machine;

    @BeforeEach
    void open() {
        machine = new Machine(folder);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    @ParameterizedTest(
            name = "a sound that begins late is silence until then, and heard from there: {0}")
    @ValueSource(strings = {"mpeg4", "libx264"})
    void aSoundMayBeginLate(String codec) throws Exception {
        RenditionRequest request = request(film(codec, 80, 40));

        assertThat(fill(request, 0)).isEqualTo(new Fill.Outcome.Done());

        assertThat(orders).hasSize(3);
        assertThat(orders.get(1)).endsWith("0..1500 FIRST");
        byte[] all = played(request, 0, FRAMES);
        assertThat(loud(all, 0)).containsExactlyElementsOf(seconds(0, SECONDS));
        assertThat(loud(all, 1)).containsExactlyElementsOf(seconds(80, SECONDS));
    }

    @Test
    @DisplayName("a sound that ended before a fill begins is silence, and the other one is heard")
    void aSoundMayHaveEnded() throws Exception {
        RenditionRequest request = request(film("mpeg4", 0, 10));

        assertThat(fill(request, 60 * 25)).isEqualTo(new Fill.Outcome.Done());

        assertThat(orders).containsExactly("ENCODE 1500..3000", "ENCODE 1500..3000 FIRST");
        byte[] all = played(request, 60 * 25, FRAMES);
        assertThat(loud(all, 0)).containsExactlyElementsOf(seconds(0, 60));
        assertThat(loud(all, 1)).isEmpty();
    }

    @Test
    @DisplayName("where the only sound has ended, a fill makes pictures with silence")
    void theOnlySoundMayHaveEnded() throws Exception {
        MediaItem film = film("mpeg4", 0, 10);
        var german = new Treatment(OptionalInt.of(2), OptionalInt.empty());
        var request = new RenditionRequest(film, new Profile(PICTURE, SOUND), german);

        assertThat(fill(request, 60 * 25)).isEqualTo(new Fill.Outcome.Done());

        assertThat(orders).containsExactly("ENCODE 1500..3000", "ENCODE 1500..3000 NONE");
        assertThat(loud(played(request, 60 * 25, FRAMES), 0)).isEmpty();
    }

    private Fill.Outcome fill(RenditionRequest request, long from) throws Exception {
        var runs =
                new FillRun.Parts(
                        renditions,
                        machine.tools(),
                        machine.processes(),
                        new Materials(machine.pictures()));
        Run.Maker maker =
                (order, placing, urgency) -> {
                    String heard = " " + order.hearing();
                    orders.add(
                            "%s %d..%d%s"
                                    .formatted(
                                            order.method(),
                                            order.from(),
                                            order.to(),
                                            heard.equals(" ALL") ? "" : heard));
                    return new FillRun(order, placing, Dispatcher.kind(urgency), runs);
                };
        var parts = new Fill.Parts(renditions, maker, new RefusedCopies(), new Sources(_ -> {}));
        return new Fill(new Need.Frames(request, from), Urgency.SOON, parts).run();
    }

    private byte[] played(RenditionRequest request, long from, long to) {
        var stream = new ByteArrayOutputStream();
        long at = from;
        for (Chunk chunk : renditions.index(request.key()).chunks()) {
            assertThat(chunk.startFrame()).isEqualTo(at);
            byte[] packets = new byte[chunk.bytes()];
            renditions.read(request.key(), chunk, 0, packets, 0, packets.length);
            stream.writeBytes(packets);
            at = chunk.endFrame();
        }
        assertThat(at).isEqualTo(to);
        return stream.toByteArray();
    }

    private static RenditionRequest request(MediaItem film) {
        var treatment = new Treatment(OptionalInt.of(1), OptionalInt.empty());
        return new RenditionRequest(film, PROFILE, treatment.with(List.of(2)));
    }

    /// One sound is there all the time, the other from a second on for so long.
    private MediaItem film(String codec, int from, int seconds) {
        String tone = "sine=f=%d:r=48000:d=%d";
        List<String> command = new ArrayList<>();
        command.addAll(List.of("-f", "lavfi", "-i", numbered("160x90", "25", SECONDS)));
        command.addAll(List.of("-f", "lavfi", "-i", tone.formatted(440, SECONDS)));
        command.addAll(List.of("-itsoffset", Integer.toString(from), "-f", "lavfi", "-i"));
        command.add(tone.formatted(880, seconds));
        command.addAll(List.of("-map", "0", "-map", "1", "-map", "2", "-c:v", codec));
        command.addAll(List.of("-g 50 -pix_fmt yuv420p -c:a ac3".split(" ")));
        String name = "late-sound-%s-%d-%d.mkv".formatted(codec, from, seconds);
        return machine.item(Clips.make(name, command));
    }

    /// The seconds in whose middle a track is loud.
    private List<Integer> loud(byte[] stream, int track) throws IOException {
        Path file = Files.write(folder.resolve("stream.ts"), stream);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-i"));
        command.addAll(List.of(file.toString(), "-map", "0:a:" + track, "-ac", "1", "-ar"));
        command.addAll(List.of(Integer.toString(SAMPLES), "-f", "s16be", "pipe:1"));
        ShortBuffer samples = ByteBuffer.wrap(Clips.output(command)).asShortBuffer();
        return IntStream.range(0, samples.limit() / SAMPLES)
                .filter(
                        second ->
                                IntStream.range(0, SAMPLES / 4)
                                        .map(n -> second * SAMPLES + SAMPLES / 2 + n)
                                        .anyMatch(at -> Math.abs(samples.get(at)) > LOUD))
                .boxed()
                .toList();
    }

    private static List<Integer> seconds(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
