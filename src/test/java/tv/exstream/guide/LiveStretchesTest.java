package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.GuideProgramme.Described;
import tv.exstream.live.LiveMedia;
import tv.exstream.live.LiveSource;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

@DisplayName("A channel that shows a live source")
class LiveStretchesTest {
    private final List<GuideProgramme> listed = new ArrayList<>();
    private long version = 1;
    private GuideFixture fixture = new GuideFixture(listings());

    private Listings listings() {
        return new Listings() {
            @Override
            public List<GuideProgramme> on(MediaId live, TimeRange range) {
                return listed.stream()
                        .filter(each -> each.start().isBefore(range.end()))
                        .filter(each -> each.stop().orElseThrow().isAfter(range.start()))
                        .toList();
            }

            @Override
            public long version() {
                return version;
            }
        };
    }

    private static Instant at(long minutes) {
        return GuideFixture.NOON.plus(minutes(minutes));
    }

    private void listed(String title, long start, long stop) {
        listed(Described.titled(title), start, stop);
    }

    private void listed(Described described, long start, long stop) {
        listed.add(new GuideProgramme("one", at(start), Optional.of(at(stop)), described));
    }

    private MediaId news() {
        var source =
                new LiveSource(
                        "News channel",
                        List.of(SourceAddress.parse("http://a.example/1.ts")),
                        Duration.ofHours(1),
                        0);
        return fixture.items
                .upsert(List.of(LiveMedia.found(LiveMedia.path(1), source)))
                .getFirst()
                .id();
    }

    private GuideFixture airs(MediaId live, long startMinutes, long lengthMinutes) {
        return fixture.add(
                airing(live).at(at(startMinutes)).lasting(minutes(lengthMinutes)).build());
    }

    @Test
    @DisplayName("has the programmes that a guide says are on in its hour, cut to it")
    void oneHour() {
        listed("Before", -30, 10);
        listed("Weather", 10, 25);
        listed("After", 25, 90);
        airs(news(), 0, 60);
        fixture.airs("film", 60);

        assertThat(fixture.strip(0, 120))
                .isEqualTo("12:00 Before 12:10 Weather 12:25 After 13:00 film 14:00");
    }

    @Test
    @DisplayName("has one entry for a programme that lasts over several of its airings")
    void severalAirings() {
        MediaId news = news();
        listed("Long one", 0, 150);
        listed("Next", 150, 180);
        airs(news, 0, 60);
        airs(news, 60, 60);
        airs(news, 120, 60);

        assertThat(fixture.strip(0, 180)).isEqualTo("12:00 Long one 14:30 Next 15:00");
        assertThat(fixture.strip(70, 80)).isEqualTo("12:00 Long one 14:30");
    }

    @Test
    @DisplayName("has the name of the source where the guide says nothing")
    void holes() {
        listed("Weather", 20, 40);
        airs(news(), 0, 60);

        assertThat(fixture.strip(0, 60))
                .isEqualTo("12:00 News channel 12:20 Weather 12:40 News channel 13:00");
    }

    @Test
    @DisplayName("has its planned hours where the guide ends, and in its holes of more than one")
    void hoursAfterTheGuide() {
        MediaId news = news();
        listed("Weather", 0, 20);
        listed("Short hole before", 70, 90);
        listed("Long hole before", 250, 260);
        for (int hour = 0; hour < 7; hour++) {
            airs(news, hour * 60L, 60);
        }

        String expected =
                "12:00 Weather 12:20 News channel 13:10 Short hole before"
                        + " 13:30 News channel 14:00 News channel 15:00 News channel 16:00 News channel"
                        + " 16:10 Long hole before 16:20 News channel 17:00 News channel"
                        + " 18:00 News channel 19:00";

        assertThat(fixture.strip(0, 420)).isEqualTo(expected);
    }

    @Test
    @DisplayName("has the same hours whenever it is asked, also days after the end of the guide")
    void hoursOfThePresent() {
        MediaId news = news();
        listed("Weather", 0, 20);
        for (int hour = 0; hour < 14 * 24; hour++) {
            airs(news, hour * 60L, 60);
        }

        assertThat(fixture.strip(200, 290))
                .isEqualTo("15:00 News channel 16:00 News channel 17:00");
        assertThat(
                        fixture.guide.entries(
                                GuideFixture.CHANNEL, TimeRange.of(at(0), Duration.ofDays(13))))
                .hasSize(13 * 24 + 1);
    }

    @Test
    @DisplayName("is as planned where no guide tells about it")
    void noGuide() {
        MediaId news = news();
        airs(news, 0, 60);
        airs(news, 60, 60);

        assertThat(fixture.strip(0, 120)).isEqualTo("12:00 News channel 13:00 News channel 14:00");
    }

    @Test
    @DisplayName(
            "H25: has blocks by the clock with a title of facts where no guide tells about it and that is wished")
    void blocks() {
        GuideRules usual = GuideRules.USUAL;
        Titles titles = usual.titles();
        var live =
                new Titles(
                        titles.movie(),
                        titles.episode(),
                        titles.musicVideo(),
                        titles.song(),
                        titles.other(),
                        TitleTemplate.parse("Live: {title}"));
        var rules =
                new GuideRules(
                        usual.ids(),
                        usual.shortest(),
                        live,
                        usual.posters(),
                        "",
                        Duration.ofMinutes(30));
        fixture = new GuideFixture(rules, listings());
        airs(news(), 10, 60);

        assertThatThrownBy(() -> TitleTemplate.parse("{title.getClass()}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fixture.strip(10, 70))
                .isEqualTo(
                        "12:10 Live: News channel 12:30 Live: News channel 13:00 Live: News channel 13:10");
    }

    @Test
    @DisplayName("has another version of its guide when the guide of others changes")
    void versions() {
        airs(news(), 0, 60);
        TimeRange hour = TimeRange.of(GuideFixture.NOON, Duration.ofHours(1));
        List<Channel> channels = List.of(GuideFixture.CHANNEL);
        String before = fixture.guide.version(channels, hour, fixture.guide.versions(), "reader");

        version++;

        assertThat(fixture.guide.version(channels, hour, fixture.guide.versions(), "reader"))
                .isNotEqualTo(before);
    }

    @Test
    @DisplayName("says now what is on there now, and what comes next")
    void nowAndNext() {
        listed("Weather", 0, 15);
        listed("News", 15, 60);
        airs(news(), 0, 60);

        NowNext on = fixture.guide.nowNext(GuideFixture.CHANNEL, at(5));

        assertThat(on.now().headline().title()).isEqualTo("Weather");
        assertThat(on.next().headline().title()).isEqualTo("News");
    }

    @Test
    @DisplayName(
            "is written with subtitle, description, categories and episode, each programme with an id of its own and none a repeat")
    void xmltv() {
        listed(
                new Described("Show", "Part", "What happens", List.of("Sport"), "2024", "", "1.4."),
                0,
                30);
        listed(new Described("Show", "", "Else", List.of(), "", "S03E07", ""), 30, 60);
        airs(news(), 0, 60);

        String xml =
                fixture.xml(
                        List.of(GuideFixture.CHANNEL),
                        TimeRange.of(GuideFixture.NOON, Duration.ofHours(1)));

        assertThat(xml)
                .contains("<title>Show</title>", "<sub-title>Part</sub-title>")
                .contains("<desc>What happens</desc>", "<desc>Else</desc>")
                .contains("<category lang=\"en\">Sports</category>", "<date>2024</date>")
                .contains("S02E05", "1.4.", "S03E07", "2.6.")
                .doesNotContain("previously-shown", "<new/>");
        assertThat(xml.lines().filter(line -> line.contains("dd_progid")).distinct()).hasSize(2);
    }
}
