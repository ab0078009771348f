package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tv.exstream.channel.Alternative;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.VideoFormat;
import tv.exstream.session.HlsStudio;
import tv.exstream.time.FrameRate;
import tv.exstream.web.StudioStreaming;
import tv.exstream.web.TestServer;

/// A channel with two formats, two sounds and subtitles, now and in the past, in either container.
@Timeout(60)
class CrossedRoutesTest {
    private static final AudioFormat SOUND = new AudioFormat(48_000, 1, 64);
    private static final List<SoundTrack> TRACKS = List.of(SoundTrack.MAIN, SoundTrack.in("de"));
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z-]+)=\"([^\"]*)\"");

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

    @ParameterizedTest
    @CsvSource({
        "'', 2",
        "?format=fmp4, 2",
        "?format=ts, 0",
        "?utc=%d, 2",
        "?utc=%d&duration=12, 2",
        "?utc=%d&duration=12&format=ts, 0",
        "?behind=20, 2",
    })
    @DisplayName(
            "whatever is chosen of formats, sounds and subtitles plays the same segments of the same time")
    void whateverIsChosenPlaysTheSameSegments(String query, int sounds) {
        Choice choice =
                choice(
                        "/iptv/channel/5/master.m3u8"
                                + query.formatted(studio.now().getEpochSecond() - 30));

        assertThat(choice.variants()).hasSize(2);
        assertThat(choice.group("subtitles")).hasSize(1);
        List<Playlist> all = new ArrayList<>();
        choice.variants()
                .forEach(
                        (address, group) -> {
                            assertThat(choice.group(group)).hasSize(sounds);
                            all.add(playlist(address));
                            choice.group(group)
                                    .forEach(
                                            sound -> {
                                                assertThat(isMobile(sound))
                                                        .isEqualTo(isMobile(address));
                                                all.add(playlist(sound));
                                            });
                        });
        all.add(playlist(choice.group("subtitles").getFirst()));
        assertThat(all).hasSize(3 + 2 * sounds);
        assertAlike(all);
        all.forEach(CrossedRoutesTest::assertPlays);
    }

    private static boolean isMobile(String address) {
        return address.contains("profile=mobile");
    }

    /// What is not prepared yet makes a list shorter.
    private static void assertAlike(List<Playlist> all) {
        Playlist longest = all.getFirst();
        for (Playlist each : all) {
            assertThat(longest.entries())
                    .as(each.address())
                    .startsWith(each.entries().toArray(String[]::new));
            assertThat(each.entries()).as(each.address()).hasSizeGreaterThan(2);
            assertThat(each.text()).contains("#EXT-X-START:" + longest.start());
        }
    }

    private static void assertPlays(Playlist playlist) {
        for (String part : playlist.parts()) {
            HttpResponse<String> answer = server.get(part);
            assertThat(answer.statusCode()).as(part).isEqualTo(200);
            assertThat(answer.body()).as(part).isNotEmpty();
        }
    }

    /// @param variants addresses with the group of their sounds, which may be empty
    /// @param groups addresses of what there is to choose from
    private record Choice(Map<String, String> variants, Map<String, List<String>> groups) {
        List<String> group(String name) {
            return groups.getOrDefault(name, List.of());
        }
    }

    private static Choice choice(String path) {
        HttpResponse<String> answer = server.get(path);
        Map<String, String> variants = new LinkedHashMap<>();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        String group = "";
        for (String line : answer.body().lines().toList()) {
            Map<String, String> said = attributes(line);
            if (said.containsKey("GROUP-ID")) {
                groups.computeIfAbsent(said.get("GROUP-ID"), _ -> new ArrayList<>())
                        .add(address(answer, said.get("URI")));
            } else if (line.startsWith("#")) {
                group = said.getOrDefault("AUDIO", "");
            } else {
                variants.put(address(answer, line), group);
            }
        }
        return new Choice(variants, groups);
    }

    private static Map<String, String> attributes(String line) {
        Map<String, String> said = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(line);
        while (attribute.find()) {
            said.put(attribute.group(1), attribute.group(2));
        }
        return said;
    }

    /// @param entries the time, length and name of each segment
    /// @param parts addresses of all that it names
    private record Playlist(String address, String text, List<String> entries, List<String> parts) {
        String start() {
            return text.replaceAll("(?s).*#EXT-X-START:([^\n]*)\n.*", "$1");
        }
    }

    private static Playlist playlist(String address) {
        HttpResponse<String> answer = server.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> entries = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        String time = "";
        for (String line : answer.body().lines().toList()) {
            if (line.startsWith("#EXT-X-PROGRAM-DATE-TIME") || line.startsWith("#EXTINF")) {
                time += line;
            } else if (line.startsWith("#EXT-X-MAP")) {
                parts.add(address(answer, attributes(line).get("URI")));
            } else if (!line.startsWith("#")) {
                parts.add(address(answer, line));
                entries.add(time + line.replaceAll(".*/|\\.[a-z0-9]+$", ""));
                time = "";
            }
        }
        return new Playlist(address, answer.body(), entries, parts);
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
        SegmentRoutes.class,
        StudioStreaming.class,
        SubtitleRoutes.class,
        VariantRoutes.class
    })
    static class Parts {
        @Bean
        @Primary
        HlsStudio withEverything() {
            Profile wide =
                    new Profile(new VideoFormat(320, 180, FrameRate.FPS_25, 500), SOUND, TRACKS);
            Profile small =
                    new Profile(new VideoFormat(160, 90, FrameRate.FPS_25, 200), SOUND, TRACKS);
            return new HlsStudio(wide, new Alternative("mobile", small)).inEveryFormat();
        }
    }
}
