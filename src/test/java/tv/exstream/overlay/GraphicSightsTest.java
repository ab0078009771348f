package tv.exstream.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.Title;
import tv.exstream.overlay.Overlay.Visible;
import tv.exstream.overlay.Plate.Precision;
import tv.exstream.overlay.Plate.Segment;
import tv.exstream.playout.Airing;

class GraphicSightsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Title TITLE = new Title("Pilot", "Alien", 1, 1, 0, "");
    private static final ChannelBuilder BERLIN = channel(5).in(ZoneId.of("Europe/Berlin"));
    private static final Airing FILM = airing(7).at(NOON).lasting(Duration.ofMinutes(30)).build();
    private static final Sequel SEQUEL =
            new Sequel(
                    FILM.finish(),
                    Optional.of(new Sequel.Next("News", FILM.finish().plusSeconds(300))));

    @Test
    @DisplayName(
            "a lower third before the end tells the next programme and when it begins, in the zone of the channel")
    void aLowerThirdTellsWhatComes() {
        List<Overlay> seen = sights(Graphic.UP_NEXT, FILM, SEQUEL);

        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().visible())
                .contains(new Visible(seconds(1_740), seconds(1_755), SECOND));
        assertThat(seen.getFirst().area())
                .isEqualTo(new Overlay.Area(64, 36, 1_152, 648, Position.BOTTOM));
        assertThat(lines(seen.getFirst()))
                .containsExactly(
                        List.of(new Segment.Words("News")), List.of(new Segment.Words("13:35")));
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        assertThat(sights(Graphic.UP_NEXT, FILM, Sequel.unknown(FILM))).isEmpty();
    }

    @Test
    void nearTheBeginningIsTheSameInEveryAiring() {
        Graphic now = graphic("{title}", "{episode}", atStart(5, 10));
        Airing later = airing(7).at(NOON.plusSeconds(12_345)).lasting(seconds(900)).build();

        List<Overlay> seen = sights(now, FILM, SEQUEL);

        assertThat(seen).isEqualTo(sights(now, later, Sequel.unknown(later)));
        assertThat(lines(seen.getFirst()))
                .containsExactly(
                        List.of(new Segment.Words("Alien")), List.of(new Segment.Words("Pilot")));
    }

    @Test
    void aSecondPartOfAProgrammeHasNoBeginning() {
        Airing part = airing(7).at(NOON).from(seconds(600)).lasting(seconds(600)).build();

        assertThat(sights(graphic("{title}", "", atStart(5, 10)), part, SEQUEL)).isEmpty();
    }

    @Test
    void theEndIsThatOfTheProgrammeNotOfItsFirstPart() {
        Airing part = airing(7).at(NOON).lasting(seconds(600)).build();

        assertThat(sights(Graphic.UP_NEXT, part, SEQUEL)).isEmpty();
    }

    @Test
    void aClockIsThatOfTheZoneWhereverTheFileIs() {
        Airing part =
                airing(7).at(NOON.plusMillis(500)).from(seconds(600)).lasting(seconds(600)).build();
        Timing everyTenMinutes = new Timing.Intermittent(seconds(300), seconds(10));

        List<Overlay> seen = sights(graphic("{clock}", "", everyTenMinutes), part, SEQUEL);

        Duration atZero = Duration.ofHours(13).minus(seconds(600)).plusMillis(500);
        assertThat(lines(seen.getFirst()))
                .containsExactly(List.of(new Segment.Clock(atZero, Precision.SECONDS)));
    }

    @Test
    void whatIsSeenTooOftenEndsToBeSeen() {
        Airing night = airing(7).at(NOON).lasting(Duration.ofHours(8)).build();
        Timing always = new Timing.Intermittent(seconds(10), seconds(10));

        assertThat(sights(graphic("{title}", "", always), night, SEQUEL)).hasSize(Showings.MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:30:00Z, 'PT2H30M, PT4H30M'",
        "2026-10-24T23:00:00Z, 'PT1H, PT2H, PT4H, PT6H'"
    })
    void theClockOnTheWallIsThatOfTheShowingWhenClocksAreChanged(Instant start, String seen) {
        Airing night = airing(7).at(start).lasting(Duration.ofMinutes(390)).build();
        Timing everyTwoHours = new Timing.Intermittent(Duration.ofHours(2), Duration.ofSeconds(10));

        assertThat(sights(graphic("{title}", "", everyTwoHours), night, SEQUEL))
                .extracting(overlay -> overlay.visible().orElseThrow().from())
                .containsExactlyElementsOf(
                        Stream.of(seen.split(", ")).map(Duration::parse).toList());
    }

    @Test
    void aClockIsNotSeenWhileClocksAreChanged() {
        Instant change = Instant.parse("2026-03-29T01:00:00Z");
        Airing night = airing(7).at(change.minusSeconds(905)).lasting(seconds(1_800)).build();
        Timing quarters = new Timing.Intermittent(seconds(900), seconds(20));
        Airing late = airing(7).at(change.minusSeconds(10)).lasting(seconds(60)).build();
        Timing atOnce = atStart(0, 30);

        assertThat(sights(graphic("{time}", "", quarters), night, SEQUEL)).hasSize(2);
        assertThat(sights(graphic("{time}", "", atOnce), late, SEQUEL)).isEmpty();
        assertThat(sights(graphic("{title}", "", atOnce), late, SEQUEL)).hasSize(1);
    }

    @Test
    void aCountdownEndsWhenTheProgrammeDoesOrTheNextBegins() {
        Graphic countdown =
                graphic("{left}", "{until}", new Timing.BeforeEnd(seconds(60), seconds(60)));

        assertThat(lines(sights(countdown, FILM, SEQUEL).getFirst()))
                .containsExactly(
                        List.of(new Segment.Countdown(seconds(1_800))),
                        List.of(new Segment.Countdown(seconds(2_100))));
    }

    @Test
    void whatIsOfOneAiringAllTheTimeIsSeenFromItsBeginningToItsEnd() {
        Graphic up = Graphic.UP_NEXT;
        Graphic clock =
                new Graphic(
                        "{time}", "", up.style(), new Timing.Permanent(), up.motion(), false, true);
        Graphic always = graphic("{name}", "", new Timing.Permanent());

        assertThat(sights(clock, FILM, SEQUEL).getFirst().visible())
                .contains(new Visible(Duration.ZERO, seconds(1_800), Duration.ZERO));
        assertThat(sights(always, FILM, SEQUEL).getFirst().visible()).isEmpty();
    }

    @Test
    void fillersHaveOnlyGraphicsForFillers() {
        Airing spot = airing(7).at(NOON).lasting(seconds(30)).asFiller().build();
        Graphic up = Graphic.UP_NEXT;
        Graphic card =
                new Graphic(
                        "Next: {next}", "", up.style(), atStart(0, 30), up.motion(), true, false);
        Graphic usual = graphic("Next: {next}", "", atStart(0, 30));

        assertThat(sights(usual, spot, SEQUEL)).isEmpty();
        assertThat(lines(sights(card, spot, SEQUEL).getFirst()))
                .containsExactly(List.of(new Segment.Words("Next: News")));
    }

    private static List<Overlay> sights(Graphic graphic, Airing airing, Sequel sequel) {
        Channel berlin = BERLIN.build();
        return new GraphicSights(berlin, airing, TITLE, sequel).of(List.of(graphic));
    }

    private static List<List<Segment>> lines(Overlay overlay) {
        return ((Plate) overlay.content()).lines().stream().map(Plate.Line::segments).toList();
    }

    private static Graphic graphic(String title, String subtitle, Timing timing) {
        Graphic up = Graphic.UP_NEXT;
        return new Graphic(title, subtitle, up.style(), timing, up.motion(), false, false);
    }

    private static Timing atStart(int after, int length) {
        return new Timing.AtStart(seconds(after), seconds(length));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
