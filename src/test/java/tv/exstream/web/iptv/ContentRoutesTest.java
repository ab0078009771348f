package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tv.exstream.media.SoundTrack;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.HlsStudio;
import tv.exstream.web.StudioStreaming;
import tv.exstream.web.TestServer;

class ContentRoutesTest {
    private static final String CHOICE = "/iptv/channel/5/master.m3u8";

    private static TestServer server;
    private static HlsStudio studio;

    @BeforeAll
    static void start() {
        server = TestServer.of(Parts.class);
        studio = server.bean(HlsStudio.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName(
            "a channel with several sounds lists each in a playlist of its own, and the picture in another")
    void eachSoundIsListedInAPlaylistOfItsOwn() {
        assertThat(server.get(CHOICE).body())
                .contains(
                        "TYPE=AUDIO,GROUP-ID=\"sound\",NAME=\"Main sound\",DEFAULT=YES,AUTOSELECT=YES,CHANNELS=\"1\",URI=\"sound-0.m3u8\"\n",
                        "NAME=\"German\",LANGUAGE=\"de\",DEFAULT=NO,AUTOSELECT=YES,CHANNELS=\"1\",URI=\"sound-1.m3u8\"\n",
                        "CODECS=\"avc1.64001F,mp4a.40.2\"",
                        ",AUDIO=\"sound\",SUBTITLES=\"subtitles\"\npicture.m3u8\n");
    }

    @Test
    @DisplayName("in transport streams all sounds are in one playlist")
    void inTransportStreamsAllSoundsAreInOnePlaylist() {
        assertThat(server.get(CHOICE + "?format=ts").body())
                .doesNotContain("TYPE=AUDIO")
                .endsWith("../5.m3u8\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?utc=%d", "?utc=%d&duration=12", "?behind=20"})
    @DisplayName("HL-09: picture and sounds have the same segments, now and in the past")
    void pictureAndSoundsHaveTheSameSegments(String query) {
        HttpResponse<String> answer =
                server.get(CHOICE + query.formatted(studio.now().getEpochSecond() - 30));
        String picture = server.get(address(answer, last(answer))).body();

        for (String track : List.of("sound-0", "sound-1")) {
            String sound =
                    server.get(address(answer, last(answer).replace("picture", track))).body();
            assertThat(sound.replace(track + "/", "picture/")).isEqualTo(picture);
        }
    }

    @Test
    void segmentsAndTheirBeginningHaveWhatTheirPlaylistSays() {
        assertTracks("picture", "avc1", "mp4a");
        assertTracks("sound-1", "mp4a", "avc1");
    }

    private static void assertTracks(String content, String present, String absent) {
        HttpResponse<String> playlist = server.get("/iptv/channel/5/" + content + ".m3u8");
        String map = playlist.body().replaceAll("(?s).*EXT-X-MAP:URI=\"([^\"]+)\".*", "$1");
        HttpResponse<String> init = server.get(address(playlist, map));
        HttpResponse<String> segment = server.get(address(playlist, last(playlist)));

        assertThat(map).startsWith("../1-").contains("/" + content + "/init-");
        assertThat(init.body()).contains("moov", present).doesNotContain(absent);
        assertThat(segment.statusCode()).isEqualTo(200);
        assertThat(segment.headers().firstValue("Content-Type")).hasValue("video/iso.segment");
        assertThat(segment.body()).contains("moof");
    }

    @Test
    @DisplayName("sounds are not mixed up, and what is asked for twice is the same")
    void soundsAreNotMixedUp() {
        HttpResponse<String> playlist = server.get("/iptv/channel/5/sound-0.m3u8");
        String first = address(playlist, last(playlist));

        assertThat(server.get(first).body())
                .isEqualTo(server.get(first).body())
                .isNotEqualTo(server.get(first.replace("sound-0", "sound-1")).body());
    }

    @Test
    @DisplayName("H41: HEAD neither counts as watching nor reads anything")
    void headStartsNothing() {
        int viewers = server.bean(HlsStreams.class).viewers().size();

        assertThat(server.head("/iptv/channel/5/sound-1.m3u8").statusCode()).isEqualTo(200);
        assertThat(server.bean(HlsStreams.class).viewers()).hasSize(viewers);
    }

    @ParameterizedTest
    @CsvSource({
        "/iptv/channel/5/sound-2.m3u8, 404, TRACK_NOT_FOUND",
        "/iptv/channel/5/sound-x.m3u8, 404, TRACK_NOT_FOUND",
        "/iptv/channel/99/picture.m3u8, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/5/picture.m3u8?catchup=1, 400, INVALID_VALUE",
        "/iptv/channel/1-1-00000000/picture/5.m4s, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/FOLDER/sound-2/5.m4s, 404, TRACK_NOT_FOUND",
        "/iptv/channel/FOLDER/picture/x.m4s, 404, OUTSIDE_TIMELINE",
        "/iptv/channel/FOLDER/sound-1/x.mp4, 404, OUTSIDE_TIMELINE",
        "/iptv/channel/BEFORE/picture/5.m4s, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/BEFORE/5.m4s, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/BEFORE/picture/init-0.mp4, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/BEFORE/init-0.mp4, 404, CHANNEL_NOT_FOUND",
    })
    @DisplayName(
            "H44: pictures and sounds that do not exist, or are in a format of before, are problems")
    void whatDoesNotExistIsAProblem(String path, int status, String code) {
        HttpResponse<String> playlist = server.get("/iptv/channel/5/picture.m3u8");
        String folder = last(playlist).replaceAll("\\.\\./([^/]+)/.*", "$1");

        String before = folder.replaceAll("[0-9a-f]{8}$", "00000000");

        HttpResponse<String> response =
                server.get(path.replace("FOLDER", folder).replace("BEFORE", before));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).contains(code);
    }

    private static String last(HttpResponse<String> playlist) {
        return playlist.body().lines().filter(line -> !line.startsWith("#")).toList().getLast();
    }

    private static String address(HttpResponse<?> from, String relative) {
        URI target = from.uri().resolve(relative);
        return target.getRawPath()
                + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }

    @Configuration
    @Import({
        ContentRoutes.class,
        HlsRoutes.class,
        VariantRoutes.class,
        SegmentRoutes.class,
        StudioStreaming.class
    })
    static class Parts {
        @Bean
        @Primary
        HlsStudio studioOfTwoSounds() {
            return new HlsStudio(List.of(SoundTrack.MAIN, SoundTrack.in("de")));
        }
    }
}
