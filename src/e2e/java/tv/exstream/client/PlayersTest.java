package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Small players watch over every kind of address. Playing takes as long as what is played, so they all have begun before the first
/// of them is asked how it fared.
@ExtendWith(Television.Shared.class)
class PlayersTest {
    private static final Map<Watch, Run> PLAYING = new LinkedHashMap<>();

    private static Audience audience;

    static List<Watch> watches() {
        return List.of(
                new Watch(new Ffmpeg(), "1", Watch.STREAM, "/iptv/channel/1.ts"),
                new Watch(new Ffmpeg(), "1", Watch.TUNER, "/auto/v1"),
                // The last one: whoever asks for any gets the first that is free.
                new Watch(new Ffmpeg(), "2", Watch.TUNER, "/tuner3/v2"),
                new Watch(new Ffmpeg(), "2", Watch.HLS, "/iptv/channel/2.m3u8"),
                new Watch(new Mpv(), "2", Watch.STREAM, "/iptv/channel/2.ts"),
                new Watch(new Mpv(), "1", Watch.HLS, "/iptv/channel/1.m3u8"));
    }

    @BeforeAll
    static void begin(Television television) {
        audience = television.audience();
        for (Watch watch : watches()) {
            if (watch.player().tool().isInstalled()) {
                PLAYING.put(watch, watch.begin(television));
                watch.awaitCounted(audience);
            }
        }
    }

    @AfterAll
    static void end() {
        PLAYING.values().forEach(Run::close);
        PLAYING.clear();
    }

    @ParameterizedTest
    @MethodSource("watches")
    @DisplayName(
            "HDH-4: ffmpeg, which Plex, Emby and Jellyfin watch with, plays the addresses of the lineup, and every other kind")
    void aPlayerSeesAndHearsAJoinAndComplainsOfNothing(Watch watch) {
        watch.player().tool().assume();

        watch.player().assertPlayed(PLAYING.get(watch));

        if (!watch.kind().equals(Watch.HLS)) {
            audience.awaitGone(watch.player().agent(watch.name()));
        }
    }

    @Test
    void mpvZapsThroughTheChannelsOfThePlaylist(Television television) {
        URI playlist = television.url("/iptv/channels.m3u?mode=ts");

        try (Run run = Mpv.start("--vo=null", "--length=1", playlist.toString())) {
            Run.End end = run.end();
            Printed printed = end.printed();

            assertThat(end.exitCode()).as(printed.text()).isZero();
            assertThat(printed.lines("^Playing: http://.*/iptv/channel/[12]\\.ts$")).hasSize(2);
            assertThat(printed.lines("VO: \\[null] (320x180|1280x720) ")).hasSize(2);
            assertThat(printed.linesBesides(Mpv.WELL)).as("complaints").isEmpty();
        }
    }
}
