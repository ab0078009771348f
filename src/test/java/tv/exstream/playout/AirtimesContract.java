package tv.exstream.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// What all [Airtimes] do.
public interface AirtimesContract {
    Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    MediaId FILM = new MediaId(7);
    MediaId OTHER = new MediaId(8);

    Airtimes airtimes();

    /// Two channels, the first one first.
    List<ChannelId> channels();

    /// Plans airings of one of them, once for each.
    void store(ChannelId channel, List<Airing> airings);

    @Test
    default void timesOfAllChannelsAreByStart() {
        store(first(), List.of(at(1, OTHER), at(2, FILM), at(5, FILM)));
        store(second(), List.of(at(1, FILM), at(2, FILM)));

        assertThat(airtimes().of(List.of(FILM), wish(10)))
                .containsExactly(
                        new Airtimes.Airtime(second(), hour(1), FILM),
                        new Airtimes.Airtime(first(), hour(2), FILM),
                        new Airtimes.Airtime(second(), hour(2), FILM),
                        new Airtimes.Airtime(first(), hour(5), FILM));
    }

    @Test
    default void aListGoesOnBehindThePlaceWhereItEnded() {
        store(first(), List.of(at(2, FILM), at(5, FILM)));
        store(second(), List.of(at(1, FILM), at(2, FILM)));

        List<Airtimes.Airtime> page = airtimes().of(List.of(FILM), wish(2));
        var place = new Airtimes.Place(page.getLast().start(), page.getLast().channel());
        var rest = new Airtimes.Wish(channels(), range(), Optional.of(place), 10);

        assertThat(page).hasSize(2);
        assertThat(airtimes().of(List.of(FILM), rest))
                .containsExactly(
                        new Airtimes.Airtime(second(), hour(2), FILM),
                        new Airtimes.Airtime(first(), hour(5), FILM));
    }

    @Test
    default void onlyWhatIsOnWithinTheRangeOnTheseChannelsCounts() {
        store(first(), List.of(at(-3, FILM), at(0, FILM), at(23, FILM), at(24, FILM)));
        store(second(), List.of(at(3, FILM)));
        var range = new TimeRange(hour(0).plusSeconds(60), hour(24));
        var wish = new Airtimes.Wish(List.of(first()), range, Optional.empty(), 10);

        assertThat(airtimes().of(List.of(FILM), wish))
                .extracting(Airtimes.Airtime::start)
                .containsExactly(hour(0), hour(23));
    }

    @Test
    default void aProgrammeInPartsIsOnOnceAndFillerIsNone() {
        store(
                first(),
                List.of(
                        airing(FILM).at(hour(1)).lasting(Duration.ofMinutes(20)).inGroup(4).build(),
                        airing(OTHER)
                                .at(hour(1).plusSeconds(1_200))
                                .lasting(Duration.ofMinutes(2))
                                .as(AiringKind.MID_ROLL)
                                .inGroup(4)
                                .build(),
                        airing(FILM)
                                .at(hour(1).plusSeconds(1_320))
                                .lasting(Duration.ofMinutes(20))
                                .from(Duration.ofMinutes(20))
                                .inGroup(4)
                                .build()));

        assertThat(airtimes().of(List.of(FILM, OTHER), wish(10)))
                .containsExactly(new Airtimes.Airtime(first(), hour(1), FILM));
        assertThat(airtimes().of(List.of(), wish(10))).isEmpty();
    }

    @Test
    default void aProgrammeThatIsOnWhenTheRangeBeginsBeganWithItsFirstPart() {
        store(
                first(),
                List.of(
                        airing(FILM).at(hour(1)).lasting(Duration.ofMinutes(20)).inGroup(4).build(),
                        airing(FILM)
                                .at(hour(2))
                                .lasting(Duration.ofMinutes(20))
                                .from(Duration.ofMinutes(20))
                                .inGroup(4)
                                .build()));
        var between = new TimeRange(hour(1).plusSeconds(1_800), hour(9));
        var behind = new TimeRange(hour(3), hour(9));

        assertThat(airtimes().of(List.of(FILM), wish(between)))
                .containsExactly(new Airtimes.Airtime(first(), hour(1), FILM));
        assertThat(airtimes().of(List.of(FILM), wish(behind))).isEmpty();
    }

    private Airtimes.Wish wish(TimeRange range) {
        return new Airtimes.Wish(channels(), range, Optional.empty(), 10);
    }

    @Test
    default void liveSourcesAreShownThatAnyOfTheseChannelsShowsInTheRange() {
        store(first(), List.of(at(1, FILM), at(30, OTHER)));
        store(second(), List.of(at(-1, OTHER), at(3, FILM)));
        List<MediaId> both = List.of(FILM, OTHER);
        var range = new TimeRange(hour(-1).plusSeconds(60), hour(4));

        assertThat(airtimes().shown(both, channels(), range))
                .containsExactlyInAnyOrder(FILM, OTHER);
        assertThat(airtimes().shown(both, List.of(first()), range)).containsExactly(FILM);
        assertThat(airtimes().shown(both, List.of(), range)).isEmpty();
        assertThat(airtimes().shown(List.of(), channels(), range)).isEmpty();
    }

    @Test
    default void airingsOfLiveSourcesDuringARangeAreByChannelAndStart() {
        store(first(), List.of(at(1, FILM), at(2, OTHER), at(3, FILM), at(30, FILM)));
        store(second(), List.of(at(-1, FILM), at(0, FILM), at(3, FILM)));
        var range = new TimeRange(hour(0).plusSeconds(60), hour(4));

        assertThat(airtimes().during(List.of(FILM), channels(), range))
                .containsExactly(on(first(), 1), on(first(), 3), on(second(), 0), on(second(), 3));
        assertThat(airtimes().during(List.of(FILM), List.of(first()), range)).hasSize(2);
        assertThat(airtimes().during(List.of(), channels(), range)).isEmpty();
    }

    private static Airtimes.On on(ChannelId channel, int hours) {
        return new Airtimes.On(channel, FILM, TimeRange.of(hour(hours), Duration.ofMinutes(50)));
    }

    private ChannelId first() {
        return channels().getFirst();
    }

    private ChannelId second() {
        return channels().getLast();
    }

    private Airtimes.Wish wish(int most) {
        return new Airtimes.Wish(channels(), range(), Optional.empty(), most);
    }

    private static TimeRange range() {
        return new TimeRange(hour(0), hour(48));
    }

    private static Airing at(int hours, MediaId media) {
        return airing(media).at(hour(hours)).lasting(Duration.ofMinutes(50)).build();
    }

    private static Instant hour(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }
}
