package tv.exstream.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.time.TimeRange;

class RedirectedPlayoutsTest implements PlayoutsContract {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final ChannelId A = new ChannelId(1);
    private static final ChannelId B = new ChannelId(2);
    private static final ChannelId C = new ChannelId(3);

    private final InMemoryPlayouts own = new InMemoryPlayouts();
    private final Playouts playouts = new RedirectedPlayouts(own);

    @Override
    public Playouts playouts() {
        return playouts;
    }

    @Override
    public ChannelId channel() {
        return A;
    }

    @Override
    public void store(List<Airing> airings) {
        own.add(A, airings.toArray(Airing[]::new));
    }

    @Test
    @DisplayName(
            "LT-11: a redirect shows the other channel's programme for as long as the redirect lasts")
    void aRedirectShowsTheOtherChannelsProgramme() {
        own.add(B, airing(5).at(NOON.minus(minutes(5))).lasting(minutes(30)).build());
        own.redirect(A, List.of(redirect(B, NOON, minutes(10))));

        OnAir on = playouts.over(A, TimeRange.of(NOON, hours(1))).at(NOON.plus(minutes(2)));

        assertThat(on).isInstanceOf(OnAir.Showing.class);
        assertThat(((OnAir.Showing) on).airing().media().value()).isEqualTo(5);
        assertThat(((OnAir.Showing) on).offset()).isEqualTo(minutes(7));
        assertThat(on.until()).isEqualTo(NOON.plus(minutes(10)));
    }

    @Test
    @DisplayName("XM-22: what the guide sees of a redirect are the other channel's programmes")
    void ownProgrammesSurroundThoseOfTheOtherChannel() {
        own.add(
                A,
                airing(1).at(NOON).lasting(minutes(10)).inGroup(4).build(),
                airing(2).at(NOON.plus(minutes(30))).lasting(minutes(10)).inGroup(5).build());
        own.add(
                B,
                airing(5).at(NOON).lasting(minutes(15)).inGroup(4).build(),
                airing(6).at(NOON.plus(minutes(15))).lasting(minutes(30)).inGroup(5).build());
        own.redirect(A, List.of(redirect(B, NOON.plus(minutes(10)), minutes(20))));

        List<Airing> airings = playouts.airings(A, TimeRange.of(NOON, hours(1)));

        assertThat(Strip.of(airings, Object::toString))
                .isEqualTo("12:00 ▏1▕ 12:10 ▏5+PT10M▕ 12:15 ▏6▕ 12:30 ▏2▕ 12:40");
        assertThat(airings.stream().map(Airing::guideGroup)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("SCH-101: a shifted redirect shows what was on earlier")
    void aShiftedRedirectShowsWhatWasOnEarlier() {
        own.add(B, airing(5).at(NOON).lasting(minutes(30)).build());
        own.redirect(A, List.of(new Redirect(TimeRange.of(NOON, hours(3)), B, hours(1))));

        assertThat(Strip.of(playouts.airings(A, TimeRange.of(NOON, hours(3))), Object::toString))
                .isEqualTo("13:00 ▏5▕ 13:30");
    }

    @Test
    @DisplayName(
            "LT-12: channels that redirect to each other show nothing there, and nobody runs in circles")
    void channelsThatRedirectToEachOtherShowNothing() {
        own.redirect(A, List.of(redirect(B, NOON, hours(1))));
        own.redirect(B, List.of(redirect(C, NOON, hours(1))));
        own.redirect(C, List.of(redirect(A, NOON, hours(1))));

        assertThat(playouts.airings(A, TimeRange.of(NOON, hours(1)))).isEmpty();
        assertThat(playouts.version(A)).isZero();
    }

    @Test
    @DisplayName("LT-13: a redirect to a channel that is gone is a gap")
    void aRedirectToAChannelThatIsGoneIsAGap() {
        own.redirect(A, List.of(redirect(new ChannelId(99), NOON, hours(1))));

        assertThat(playouts.over(A, TimeRange.of(NOON, hours(2))).at(NOON))
                .isEqualTo(new OnAir.Gap(NOON.plus(hours(2))));
    }

    @Test
    void redirectsAreFollowedFromChannelToChannel() {
        own.add(C, airing(7).at(NOON).lasting(hours(1)).build());
        own.redirect(A, List.of(redirect(B, NOON, hours(1))));
        own.redirect(B, List.of(redirect(C, NOON.plus(minutes(20)), hours(1))));

        assertThat(Strip.of(playouts.airings(A, TimeRange.of(NOON, hours(2))), Object::toString))
                .isEqualTo("12:20 ▏7+PT20M▕ 13:00");
    }

    @Test
    void aChangeOfTheOtherChannelIsAChange() {
        own.add(A, airing(1).at(NOON).lasting(minutes(10)).build());
        own.add(B, airing(5).at(NOON).lasting(minutes(10)).build());
        own.redirect(A, List.of(redirect(B, NOON.plus(minutes(10)), hours(1))));
        long before = playouts.version(A);

        own.add(B, airing(6).at(NOON.plus(minutes(10))).lasting(minutes(10)).build());

        assertThat(playouts.version(A)).isGreaterThan(before);
        assertThat(playouts.versions()).containsEntry(A, playouts.version(A));
        assertThat(RedirectedPlayouts.showing(B, playouts.targets())).containsExactly(A);
    }

    private static Redirect redirect(ChannelId target, Instant start, Duration length) {
        return new Redirect(TimeRange.of(start, length), target, Duration.ZERO);
    }
}
