package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tv.exstream.ffmpeg.LiveCommand.Beside;
import tv.exstream.ffmpeg.LiveCommand.Form;
import tv.exstream.live.Fault;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Station;

@Timeout(120)
@EnabledOnOs({OS.LINUX, OS.MAC})
class SoundLaneTest {
    private static final String LIVE = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n";
    private static final String ENDED = LIVE + "#EXT-X-ENDLIST\n";
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final BlockingQueue<Fault> faults = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        outbound.close();
        station.close();
    }

    @Test
    void anEncoderGetsTheSoundFromTheDoorThatItIsTold() throws Exception {
        station.file("/1", "one");
        station.file("/2", "two");
        try (SoundLane lane = lane(ENDED + segment("/1") + segment("/2"))) {
            Beside beside = lane.next();

            assertThat(beside.form()).isEqualTo(Form.TRANSPORT_STREAM);
            assertThat(heard(beside)).isEqualTo("onetwo");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName(
            "H42: no other user of this machine may enter where the sound is, and nothing is left of it")
    void theDoorIsInAFolderOfOurOwn() throws Exception {
        station.file("/1", "one");
        try (SoundLane lane = lane(ENDED + segment("/1"))) {
            Beside beside = lane.next();
            Path folder = door(beside).getParent();

            assertThat(Files.getPosixFilePermissions(folder))
                    .containsExactlyInAnyOrder(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE);
            assertThat(heard(beside)).isEqualTo("one");
            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void aDoorThatNobodyCameThroughLeavesNothingEither() throws Exception {
        station.file("/1", "one");
        Path folder;
        try (SoundLane lane = lane(ENDED + segment("/1"))) {
            folder = door(lane.next()).getParent();
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    @DisplayName(
            "F06: where something begins that has nothing to do with what was before, the next encoder gets it")
    void everyBeginningHasItsEncoder() throws Exception {
        station.file("/map", "<map>");
        station.file("/1", "one");
        station.file("/2", "two");
        String map = "#EXT-X-MAP:URI=\"/map\"\n";
        String text = ENDED + map + segment("/1") + "#EXT-X-DISCONTINUITY\n" + segment("/2");
        try (SoundLane lane = lane(text)) {
            Beside first = lane.next();
            assertThat(first.form()).isEqualTo(Form.FRAGMENTED_MP4);
            assertThat(heard(first)).isEqualTo("<map>one");
            assertThat(heard(lane.next())).isEqualTo("<map>two");
        }
    }

    @Test
    @DisplayName(
            "F06: the sound of a whole file waits for its picture, which is shown in real time")
    void aPictureThatTakesItsTimeIsWaitedFor() throws Exception {
        var asked = new CountDownLatch(1);
        station.answers(
                "/1",
                exchange -> {
                    asked.countDown();
                    Station.send(exchange, 200, "one");
                });
        station.file("/2", "two");
        String text = ENDED + segment("/1") + "#EXT-X-DISCONTINUITY\n" + segment("/2");
        try (SoundLane lane = lane(text, SHORT)) {
            assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(heard(lane.next())).isEqualTo("one");

            assertThat(faults.poll(SHORT.toMillis() * 3 / 2, TimeUnit.MILLISECONDS)).isNull();
            assertThat(heard(lane.next())).isEqualTo("two");
        }
    }

    @Test
    @DisplayName("F02: a picture that does not go on with its live sound is a fault of the source")
    void aPictureThatDoesNotGoOnIsAFault() throws Exception {
        station.file("/1", "one");
        try (SoundLane _ = lane(LIVE + segment("/1"), Duration.ofMillis(100))) {
            assertThat(faults.poll(1, TimeUnit.MINUTES))
                    .isEqualTo(new Fault.Ended("its picture does not go on with its sound"));
        }
    }

    @Test
    @DisplayName("F02: sound that does not go on with its picture is a fault of the source")
    void soundThatDoesNotGoOnIsAFault() throws Exception {
        try (SoundLane lane = lane(LIVE, Duration.ofMillis(100))) {
            assertThatThrownBy(lane::next)
                    .hasMessageContaining("its sound does not go on with its picture");
        }
    }

    @Test
    @DisplayName("F02: sound that is missing is a fault of the source")
    void missingSoundIsAFault() throws Exception {
        try (SoundLane _ = lane(ENDED + segment("/no").repeat(3))) {
            assertThat(faults.poll(1, TimeUnit.MINUTES)).isInstanceOf(Fault.Refused.class);
        }
    }

    @Test
    void whatNobodyExpectedIsAFaultAsWell() throws Exception {
        var border =
                new Border(
                        _ -> {
                            throw new IllegalStateException("nobody expected this");
                        });
        try (var broken = new Outbound(border, System::nanoTime);
                SoundLane _ =
                        new SoundLane(
                                new Fetcher(broken),
                                playlist(ENDED + segment("/1")),
                                SoundLane.MEETING,
                                faults::add)) {
            assertThat(faults.poll(1, TimeUnit.MINUTES))
                    .isInstanceOf(Fault.Ended.class)
                    .extracting(Fault::reason)
                    .asString()
                    .contains("nobody expected this");
        }
    }

    @Test
    void anEncoderThatIsGoneIsAFault() throws Exception {
        station.file("/1", "x".repeat(100_000));
        try (SoundLane lane = lane(ENDED + segment("/1").repeat(1_000))) {
            connect(lane.next()).close();

            assertThat(faults.poll(1, TimeUnit.MINUTES)).isInstanceOf(Fault.Ended.class);
        }
    }

    @Test
    void whoLeavesIsToldNothing() throws Exception {
        // More than a connection takes, so that the sound waits for its encoder.
        int more = 20 << 20;
        station.file("/1", "x".repeat(more));
        SoundLane lane = lane(ENDED + segment("/1"));
        try (SocketChannel encoder = connect(lane.next())) {
            InputStream sound = Channels.newInputStream(encoder);
            assertThat(sound.read()).isEqualTo('x');

            lane.close();

            assertThat(sound.readAllBytes().length).isLessThan(more - 1);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("reset");
        }
        assertThat(faults).isEmpty();
    }

    private SoundLane lane(String playlist) throws Exception {
        return lane(playlist, SoundLane.MEETING);
    }

    private SoundLane lane(String playlist, Duration meeting) throws Exception {
        return new SoundLane(new Fetcher(outbound), playlist(playlist), meeting, faults::add);
    }

    private Found<Media> playlist(String text) throws Exception {
        station.file("/sound.m3u8", text);
        return new Playlists(new Fetcher(outbound))
                .media(Place.ofPerson(URI.create(station.inside("/sound.m3u8"))));
    }

    private static SocketChannel connect(Beside beside) throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(door(beside)));
    }

    private static Path door(Beside beside) {
        assertThat(beside.from().protocol()).isEqualTo("unix");
        return Path.of(beside.from().url().substring("unix:".length()));
    }

    private static String heard(Beside beside) throws IOException {
        try (SocketChannel encoder = connect(beside)) {
            return new String(
                    Channels.newInputStream(encoder).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String segment(String address) {
        return "#EXTINF:1,\n%s\n".formatted(address);
    }
}
