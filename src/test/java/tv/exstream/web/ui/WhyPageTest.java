package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringKind.PROGRAMME;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.Title;
import tv.exstream.playout.AiringKind;

/// The page that explains sound and subtitles, over HTTP.
@Timeout(60)
class WhyPageTest {
    private WhyServer server;

    @BeforeEach
    void start() {
        server = WhyServer.withAlien();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyStreamHasItsPointsAndItsResultInWords() {
        server.prefer("{'audio': {'languages': ['de', 'en'], 'layout': 'SURROUND'}}");

        String page = text(server.get("?channel=5&item=1"));

        assertThat(page)
                .contains("5 Movies Alien", "Not planned here then")
                .contains("Heard German, AAC, 5.1 (number 2)")
                .contains("2 German AAC, 5.1 Kinofassung Language German, wanted as number 1 +100")
                .contains("Channels: 6 +42 In all +142 Taken")
                .contains("1 English AAC, stereo default")
                .contains("In all +105 Not the best")
                .contains("Director&#39;s Commentary commentary")
                .contains("Out: avoided: commentary")
                .contains("Languages German, then English Channels surround before stereo");
    }

    @Test
    void whatIsDrawnAndWhatCanBeChosenIsSaid() {
        String plain = text(server.get("?channel=5&item=1"));
        server.prefer("{'subtitles': {'mode': 'ANY'}}");

        String drawn = text(server.get("?channel=5&item=1"));

        assertThat(plain)
                .contains("Drawn into the picture No subtitles")
                .contains("To be chosen over HLS German nobody sees them")
                .contains("Out: subtitles are not wanted");
        assertThat(drawn)
                .contains("Drawn into the picture German, text, SubRip (number 4)")
                .contains("To be chosen over HLS No subtitles not where subtitles are drawn")
                .contains("5 German pictures, Blu-ray forced");
    }

    @Test
    void whereForcedSubtitlesAreDrawnTheOthersCanBeChosen() {
        server.prefer("{'audio': {'languages': ['de']}, 'subtitles': {'mode': 'FORCED'}}");

        assertThat(text(server.get("?channel=5&item=1")))
                .contains("Drawn into the picture German, pictures, Blu-ray (number 5)")
                .contains("To be chosen over HLS German");
    }

    @Test
    void whoOnlyWatchesIsToldOfWhatIsOnAlone() {
        MediaItem brazil = server.add(item("Brazil"));
        MediaItem secret = server.add(item("Home video"));
        server.plan(brazil, 20, AiringKind.PROGRAMME);

        HttpResponse<String> searched = server.asViewer(99, "?channel=5&words=video");
        HttpResponse<String> asked = server.asViewer(99, "?channel=5&item=" + secret.id());

        assertThat(text(searched)).contains("Brazil").doesNotContain("Home video");
        assertThat(searched.body()).doesNotContain("name=\"words\"");
        assertThat(asked.statusCode()).isEqualTo(404);
        assertThat(text(asked)).doesNotContain("Home video");
        assertThat(text(server.asViewer(99, "?channel=5&item=" + brazil.id())))
                .contains("5 Movies Brazil");
        assertThat(text(server.get("?channel=5&words=video"))).contains("Home video");
    }

    @Test
    void nothingIsToldOfWhatIsNotForTheAgeOfWhoAsks() {
        MediaItem brazil = server.add(item("Brazil"));
        server.plan(brazil, 20, AiringKind.PROGRAMME);

        assertThat(server.asViewer(12, "?channel=5&item=" + brazil.id()).statusCode())
                .as("nobody has rated it")
                .isEqualTo(404);
        assertThat(
                        server.asViewer(12, "?channel=5&at=" + WhyServer.NOON.plusSeconds(1_300))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotForTheAgeOfWhoAsksIsNotAmongWhatIsOnSoon() {
        server.plan(server.add(item("Brazil").with(Facet.CONTENT_RATING, "FSK 16")), 0, PROGRAMME);
        server.plan(server.add(item("Heidi").with(Facet.CONTENT_RATING, "FSK 0")), 20, PROGRAMME);

        assertThat(text(server.asViewer(12, "?channel=5")))
                .contains("Heidi")
                .doesNotContain("Brazil");
        assertThat(text(server.asViewer(16, "?channel=5"))).contains("Heidi", "Brazil");
        assertThat(text(server.asViewer(99, "?channel=5"))).contains("Heidi", "Brazil");
    }

    @Test
    void theSameIsSaidInGerman() {
        server.prefer("{'audio': {'languages': ['de', 'en'], 'layout': 'SURROUND'}}");
        server.plan(server.add(item("Brazil")), 20, AiringKind.PROGRAMME);

        assertThat(text(server.inGerman("?channel=5&item=1")))
                .contains("Zu hören Deutsch, AAC, 5.1 (Nummer 2)", "Zusammen +142 Genommen")
                .contains("Sprachen Deutsch, dann Englisch")
                .contains("Sprache Deutsch, gewünscht als Nummer 1 +100 Kanäle: 6 +42")
                .contains("die meisten Punkte von 2 Kandidaten: 142")
                .contains("Scheidet aus: vermieden: Kommentar")
                .contains("Scheidet aus: Untertitel sind nicht gewünscht")
                .contains("Kanäle Surround vor Stereo");
        assertThat(text(server.inGerman("")))
                .contains("Demnächst auf Movies Brazil Samstag, 21. November 2026, 12:20");
        assertThat(text(server.inGerman("?channel=9&item=1")))
                .contains("Den Sender 9 gibt es nicht");
    }

    @Test
    void everyRuleSaysWhatBecameOfIt() {
        server.prefer(
                "{'rules': [{'audio': {'languages': ['ja']}},"
                        + " {'when': 'channel_number = 5', 'audio': {'languages': ['de*']}}, {}]}");

        String page = text(server.get("?channel=5&item=1"));

        assertThat(page)
                .contains("Always; sound in ja; no subtitles Does not decide: no sound is as it")
                .contains("When channel_number = 5; sound in de*; no subtitles Decides")
                .contains("Not tested, because an earlier rule decides")
                .contains("Heard German, AAC, 5.1 (number 2) rule 2: the only candidate");
    }

    @Test
    void whatBecameOfARuleIsSaidInGermanToo() {
        server.prefer("{'rules': [{'audio': {'languages': ['ja']}}]}");

        String page = text(server.inGerman("?channel=5&item=1"));

        assertThat(page)
                .contains("Entscheidet nicht: kein Ton ist so, wie sie es verlangt")
                .contains("Sprache Englisch, die der Voreinstellung der Datei +100")
                .doesNotContain("language", "points");
    }

    @Test
    void everySoundTrackOfTheChannelSaysWhatItCarries() {
        var tracks = List.of(SoundTrack.MAIN, SoundTrack.in("de"), SoundTrack.in("fr"));
        var profile = new Profile(Profile.HD_720.video(), Profile.HD_720.audio(), tracks);
        server.add(ChannelBuilder.channel(6).with(profile));

        assertThat(text(server.get("?channel=6&item=1")))
                .contains("Track 1: main sound English, AAC, stereo (number 1)")
                .contains("Track 2: German German, AAC, 5.1 (number 2)")
                .contains("Track 3: French English, AAC, stereo (number 1) nothing fits, so the");
        assertThat(text(server.get("?channel=5&item=1"))).doesNotContain("Track 1");
    }

    @Test
    void ofALiveSourceItIsSaidThatNothingIsKnown() {
        MediaItem news = server.add(item("News").ofKind(MediaKind.LIVE));

        assertThat(text(server.get("?channel=5&item=" + news.id().value())))
                .contains("This is a live source")
                .doesNotContain("Silence");
    }

    @Test
    void aTimeAloneMeansTheProgrammeThatIsOnOrComesAfterTheBreak() {
        MediaItem clip = server.add(item("Clip"));
        MediaItem film = server.add(item("Brazil"));
        server.plan(clip, 0, AiringKind.TAIL);
        server.plan(film, 20, AiringKind.PROGRAMME);

        String next = text(server.get("?channel=5&at=2026-11-21T12:05:00Z"));
        HttpResponse<String> never = server.get("?channel=5&at=2026-12-24T12:00:00Z");

        assertThat(next)
                .contains("Brazil Planned here, from Saturday 21 November 2026, 12:20")
                .contains("The file has no subtitles.");
        assertThat(never.statusCode()).isEqualTo(404);
        assertThat(text(never)).contains("This channel has no programme at that time.");
    }

    @Test
    void onlyWhoLooksAfterChannelsHasAPlaceForTheReasonOfAnAiring() {
        server.plan(server.add(item("Brazil")), 20, AiringKind.PROGRAMME);
        String planned = "?channel=5&item=2&at=2026-11-21T12:20:00Z";

        assertThat(server.get(planned).body())
                .contains("data-channel=\"5\" data-at=\"2026-11-21T12:20:00Z\"");
        assertThat(server.asViewer(99, planned).body())
                .contains("Brazil")
                .doesNotContain("id=\"reasons\"");
        assertThat(server.get("?channel=5&item=1").body()).doesNotContain("id=\"reasons\"");
    }

    @Test
    void beforeAnythingIsAskedThereIsWhatTheChannelShowsSoon() {
        assertThat(text(server.get(""))).contains("Nothing is planned on this channel");
        server.plan(server.add(item("Brazil")), 20, AiringKind.PROGRAMME);

        HttpResponse<String> page = server.get("");

        assertThat(text(page))
                .contains("Soon on Movies Brazil Saturday 21 November 2026, 12:20")
                .doesNotContain("Nothing is planned");
        assertThat(page.body())
                .contains("href=\"why?channel=5&amp;item=2&amp;at=2026-11-21T12:20:00Z\"")
                .doesNotContain("href=\"/", "src=\"/", "://");
    }

    @Test
    void itemsAreFoundByWordsOfTheirTitle() {
        assertThat(text(server.look("alien"))).contains("Found Alien 1979");
        assertThat(server.look("alien").body())
                .contains("href=\"why?channel=5&amp;item=1\"", "value=\"alien\"");
        assertThat(text(server.look("brazil")))
                .contains("Nothing has “brazil” in its title. Try fewer words.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?channel=5&item=99 | 404 | This programme is not in the library",
                "?channel=5&item=x | 404 | This programme is not in the library",
                "?channel=5&item=99999999999999999999 | 404 | This programme is not in the library",
                "?channel=9&item=1 | 404 | There is no channel 9. Choose one of the list.",
                "?channel=x&item=1 | 400 | This cannot be read:",
                "?channel=5&item=1&at=noon | 400 | This cannot be read: at must be like",
                "?channel=5&words=year:%5B1990 | 400 | This cannot be read:",
            })
    void whatCannotBeExplainedIsSaidKindlyWithTheForm(String query, int status, String sentence) {
        HttpResponse<String> answer = server.get(query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(text(answer)).contains(sentence, "Look for it");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("text/html");
    }

    @Test
    void whatIsWrongWithWordsIsSaidInTheLanguageOfThePage() {
        assertThat(text(server.inGerman("?channel=5&words=year:x")))
                .contains("Das lässt sich nicht lesen: query stimmt ab Zeichen 6 nicht: year muss");
    }

    @DisplayName("H23: whatever titles of items, streams and channels are, they are text")
    @Test
    void whateverTitlesAreTheyAreText() {
        String hostile = "<script>alert(1)</script>\"'&";
        MediaItem film =
                server.add(
                        item("x")
                                .titled(Title.named(hostile))
                                .audio(WhyServer.audio(1, hostile, 2, hostile)));
        server.add(ChannelBuilder.channel(1).named(hostile));

        String shown = server.get("?channel=1&item=" + film.id().value()).body();
        String found = server.look("script alert").body();
        String refused = server.get("?channel=%3Cscript%3E&words=%22%3E%3Cscript%3E").body();

        for (String page : List.of(shown, found, refused)) {
            assertThat(page).doesNotContain("<script>");
        }
        assertThat(shown).contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;");
        assertThat(found).contains("&lt;script&gt;alert(1)");
    }

    @Test
    void nothingMayBeLoadedFromElsewhere() {
        HttpResponse<String> page = server.get("");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "form-action 'self'");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void withoutChannelsThePageSaysSo() {
        try (var empty = WhyServer.empty()) {
            assertThat(text(empty.get(""))).contains("There are no channels yet");
        }
    }

    /// What people read, with single spaces.
    private static String text(HttpResponse<String> page) {
        return PageText.words(page.body());
    }
}
