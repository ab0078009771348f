package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// VLC and GStreamer.
@Tag("clients")
@ExtendWith(Television.Shared.class)
class LargePlayersTest {
    static List<Watch> watches() {
        return List.of(
                new Watch(new Vlc(), "1", Watch.STREAM, "/iptv/channel/1.ts"),
                new Watch(new Vlc(), "1", Watch.TUNER, "/auto/v1"),
                new Watch(new Vlc(), "2", Watch.HLS, "/iptv/channel/2.m3u8"),
                new Watch(new GStreamer(), "2", Watch.STREAM, "/iptv/channel/2.ts"),
                new Watch(new GStreamer(), "1", Watch.HLS, "/iptv/channel/1.m3u8"));
    }

    @ParameterizedTest
    @MethodSource("watches")
    void aPlayerSeesAndHearsAJoinAndComplainsOfNothing(Watch watch, Television television) {
        Audience audience = television.audience();
        try (Run run = watch.begin(television)) {
            watch.awaitCounted(audience);
            watch.player().assertPlayed(run);
        }

        if (!watch.kind().equals(Watch.HLS)) {
            audience.awaitGone(watch.player().agent(watch.name()));
        }
    }

    @Test
    void vlcZapsThroughTheChannelsOfThePlaylist(Television television) {
        URI playlist = television.url("/iptv/channels.m3u?mode=ts");

        try (Run run = Vlc.start(2, playlist)) {
            television.audience().await("1", Watch.STREAM, "VLC/");
            television.audience().await("2", Watch.STREAM, "VLC/");
            Printed printed = run.end().printed();

            assertThat(printed.lines("Received first picture")).as(printed.text()).hasSize(2);
            assertThat(printed.lines(Vlc.COMPLAINT)).as("complaints").isEmpty();
        }
        television.audience().awaitGone("VLC/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/iptv/channel/1.ts", "/iptv/channel/1.m3u8", "/auto/v1"})
    void gstDiscovererNamesBothStreams(String path, Television television) {
        Run.End end = Tool.GST_DISCOVERER.run(television.url(path).toString());

        Printed printed = end.printed();
        assertThat(end.exitCode()).as(printed.text()).isZero();
        assertThat(printed.lines("container #[-0-9]+: MPEG-2 Transport Stream")).hasSize(1);
        assertThat(printed.lines("video #[0-9]+: H\\.264 ")).hasSize(1);
        assertThat(printed.lines("audio #[0-9]+: MPEG-4 AAC")).hasSize(1);
    }
}
