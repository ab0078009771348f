package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.delivery.HeardNews;
import tv.exstream.live.Attempt;
import tv.exstream.live.Candidate;
import tv.exstream.live.LiveSource;
import tv.exstream.live.Rung;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.relay.RelaysSnapshot;

class SwitchNewsTest {
    private static final Channel FIVE = ChannelBuilder.channel(5).named("News").build();
    private static final Channel SIX = ChannelBuilder.channel(6).named("More").build();
    private static final MediaId CABLE = new MediaId(1);
    private static final MediaId DISH = new MediaId(2);
    private static final Optional<String> FLOWS = Optional.empty();

    private final HeardNews heard = new HeardNews();
    private final List<RelaysSnapshot.Joined> joined = new ArrayList<>();
    private final SwitchNews news = new SwitchNews(heard.news(), () -> joined);

    @Test
    void thatAnAlternativeTakesOverIsToldOnceAndOnceThatThePreferredOneIsBack() {
        received(candidate(CABLE, "cable", 0), FLOWS, "");
        look();
        received(candidate(DISH, "dish", 0), FLOWS, "nothing new for 5.0 s");
        look();
        look();
        received(candidate(CABLE, "cable", 0), FLOWS, "it ended");
        look();

        assertThat(heard.said())
                .containsExactly(
                        said("cable", 0, "dish", 0, "nothing new for 5.0 s"),
                        said("dish", 0, "cable", 0, "it ended"));
    }

    @Test
    void theNextAddressOfTheSameSourceIsAnotherPlace() {
        received(candidate(CABLE, "cable", 1), FLOWS, "answers with 404");
        look();

        assertThat(heard.said()).containsExactly(said("cable", 0, "cable", 1, "answers with 404"));
    }

    @Test
    void whatIsTriedAndGivesNothingIsNotTold() {
        received(candidate(DISH, "dish", 0), Optional.of("unreachable"), "unreachable");
        look();
        received(candidate(CABLE, "cable", 0), FLOWS, "unreachable");
        look();

        assertThat(heard.said()).isEmpty();
    }

    @Test
    void whatHasStoredNothingYetIsNotTold() {
        joined.add(source(candidate(DISH, "dish", 0), FLOWS, "", 0));
        look();

        assertThat(heard.said()).isEmpty();
    }

    @Test
    void eachChannelThatShowsItIsToldOf() {
        received(candidate(DISH, "dish", 0), FLOWS, "it ended");
        news.look(List.of(shown(FIVE), shown(SIX)));

        assertThat(heard.said()).hasSize(2);
        assertThat(heard.said().get(1)).contains("\"number\":\"6\"");
    }

    @Test
    void oneThatIsJoinedAnewBeginsAtThePreferredPlace() {
        received(candidate(DISH, "dish", 0), FLOWS, "it ended");
        look();
        news.look(List.of());
        received(candidate(CABLE, "cable", 0), FLOWS, "");
        look();

        assertThat(heard.said()).hasSize(1);
    }

    @Test
    void whatIsNoLiveSourceIsNotTold() {
        look();

        assertThat(heard.said()).isEmpty();
    }

    @Test
    @DisplayName("H42: the addresses between which a source is switched are told nobody")
    void addressesAreNotTold() {
        received(candidate(DISH, "dish", 1), FLOWS, "it ended");
        look();

        assertThat(heard.said().getFirst()).doesNotContain("example", "secret");
    }

    private void look() {
        news.look(List.of(shown(FIVE)));
    }

    private static SwitchNews.Shown shown(Channel channel) {
        return new SwitchNews.Shown(channel, CABLE);
    }

    private static String said(String from, int number, String to, int other, String reason) {
        return ("source.switched {'channel':{'number':'5','name':'News'},'from':{'source':'%s','address':%d},"
                        + "'to':{'source':'%s','address':%d},'reason':'%s'}")
                .formatted(from, number, to, other, reason)
                .replace('\'', '"');
    }

    private void received(Candidate from, Optional<String> failure, String left) {
        joined.clear();
        joined.add(source(from, failure, left, 7));
    }

    private static RelaysSnapshot.Joined source(
            Candidate from, Optional<String> failure, String left, long chunks) {
        var attempt = new Attempt(0, Duration.ZERO, Duration.ofSeconds(5), Rung.NEXT_SOURCE);
        return new RelaysSnapshot.Joined(
                CABLE,
                from,
                attempt,
                Duration.ofSeconds(9),
                chunks,
                0,
                failure,
                Optional.empty(),
                candidate(CABLE, "cable", 0),
                Optional.of(left).filter(text -> !text.isEmpty()));
    }

    private static Candidate candidate(MediaId item, String name, int number) {
        List<SourceAddress> addresses =
                Stream.of("a", "b")
                        .map(each -> "http://%s.example/%s?key=secret".formatted(each, name))
                        .map(SourceAddress::parse)
                        .toList();
        return new Candidate(
                item, new LiveSource(name, addresses, LiveSource.USUAL_PROGRAMME, 0), number);
    }
}
