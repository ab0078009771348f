package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.library.sample.TimecodeReader.Reading;

/// Kodi, set up as docs/players.md says, shows the channels, their guide and their pictures.
@Tag("clients")
@ExtendWith(Television.Shared.class)
class KodiTest {
    private static final String IPTV = "pvr.iptvsimple";
    private static final String HDHOMERUN = "pvr.hdhomerun";

    private static final String KODI = "Kodi";

    /// Of the parts that fetch and play; the HDHomeRun add-on also asks its maker for a guide.
    private static final String COMPLAINT =
            " error <.*(pvr|PVR|VideoPlayer|CCurlFile|Demux|inputstream)(?!.*(my\\.hdhomerun\\.com|resolve host))"
                    + "|Process - stream stalled";

    @TempDir private Path home;

    private Television television;

    @BeforeEach
    void begin(Television shared) {
        television = shared;
    }

    @Test
    void theIptvAddOnShowsChannelsGuideAndPictureAndWhatWasOn() {
        Kodi.configure(home, IPTV, iptvSettings());
        try (Kodi kodi = new Kodi(home)) {
            kodi.enable(IPTV);
            JsonNode channel = cinema(kodi);
            List<JsonNode> broadcasts = broadcasts(kodi, channel);

            assertThat(broadcasts.stream().map(KodiTest::title).distinct())
                    .containsAll(Television.TITLES);
            open(kodi, "channelid", channel);
            assertPlays(kodi, Watch.HLS);
            open(kodi, "broadcastid", past(broadcasts));
            Patience.until("Kodi plays what was on", Run.PATIENCE, this::isBehind);
            assertPlays(kodi, Watch.HLS);
            assertNoComplaint(kodi);
        }
    }

    private Map<String, String> iptvSettings() {
        return Map.of(
                "m3uPathType", "1", //
                "m3uUrl", television.url("/iptv/channels.m3u").toString(), //
                "epgPathType", "1", //
                "epgUrl", television.url("/iptv/xmltv.xml").toString(), //
                "catchupEnabled", "true");
    }

    @Test
    void theHdHomeRunAddOnFindsTheTunerAndShowsChannelsAndPicture() {
        try (Kodi kodi = new Kodi(home)) {
            kodi.enable(HDHOMERUN);

            open(kodi, "channelid", cinema(kodi));

            assertPlays(kodi, Watch.TUNER);
            kodi.call("Player.Stop", "{\"playerid\":1}");
            television.audience().awaitGone(KODI);
            assertNoComplaint(kodi);
        }
    }

    /// The first channel, as soon as Kodi has both.
    private static JsonNode cinema(Kodi kodi) {
        return Patience.value(
                "Kodi lists both channels",
                Run.PATIENCE,
                () -> {
                    List<JsonNode> channels =
                            kodi.call("PVR.GetChannels", "{\"channelgroupid\":\"alltv\"}")
                                    .at("/channels")
                                    .valueStream()
                                    .toList();
                    return channels.stream()
                            .filter(each -> each.at("/label").asString().equals("Cinema"))
                            .filter(_ -> channels.size() > 1)
                            .findFirst();
                });
    }

    private static List<JsonNode> broadcasts(Kodi kodi, JsonNode channel) {
        String question =
                "{\"channelid\":%s,\"properties\":[\"title\",\"wasactive\"]}"
                        .formatted(channel.at("/channelid"));
        return Patience.value(
                "Kodi knows what was on and what comes",
                Run.PATIENCE,
                () -> {
                    List<JsonNode> all =
                            kodi.call("PVR.GetBroadcasts", question)
                                    .at("/broadcasts")
                                    .valueStream()
                                    .toList();
                    return Optional.of(all)
                            .filter(known -> known.stream().anyMatch(KodiTest::wasOn));
                });
    }

    private static JsonNode past(List<JsonNode> broadcasts) {
        return broadcasts.stream().filter(KodiTest::wasOn).findFirst().orElseThrow();
    }

    /// Kodi numbers a programme, and can play it then, once it has put it into its database.
    private static boolean wasOn(JsonNode broadcast) {
        return broadcast.has("broadcastid")
                && broadcast.at("/wasactive").asBoolean()
                && Television.TITLES.contains(title(broadcast));
    }

    private static String title(JsonNode broadcast) {
        return broadcast.at("/title").asString();
    }

    private static void open(Kodi kodi, String kind, JsonNode item) {
        kodi.call("Player.Open", "{\"item\":{\"%s\":%s}}".formatted(kind, item.at("/" + kind)));
    }

    private boolean isBehind() {
        return television.audience().now().stream()
                .anyMatch(watcher -> watcher.agent().contains(KODI) && watcher.behindSeconds() > 1);
    }

    /// Kodi has both streams, the server has Kodi, and what is on the screen changes at a join.
    private void assertPlays(Kodi kodi, String kind) {
        television.audience().await("1", kind, KODI);
        Patience.until("Kodi plays picture and sound", Run.PATIENCE, () -> plays(kodi));
        Reading first =
                Patience.value(
                        "a clip is on the screen",
                        Run.PATIENCE,
                        () -> {
                            kodi.uncover();
                            return Optional.of(kodi.reading());
                        });
        Patience.until(
                "another clip is on the screen",
                Run.PATIENCE,
                () -> kodi.reading().clip() != first.clip());
    }

    private static boolean plays(Kodi kodi) {
        JsonNode playing =
                kodi.call(
                        "Player.GetProperties",
                        "{\"playerid\":1,\"properties\":[\"speed\",\"currentvideostream\",\"currentaudiostream\"]}");
        return playing.at("/speed").asInt() == 1
                && playing.at("/currentvideostream/codec").asString().equals("h264")
                && playing.at("/currentvideostream/width").asInt() == 320
                && playing.at("/currentaudiostream/codec").asString().equals("aac");
    }

    private static void assertNoComplaint(Kodi kodi) {
        assertThat(kodi.log().lines(COMPLAINT)).isEmpty();
    }
}
