package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.AsRun.Outcome;
import tv.exstream.time.TimeRange;

/// What is noted of what a channel sends.
@Timeout(60)
class AsRunTest {
    private static final ViewerDetails SAFARI =
            new ViewerDetails("10.0.0.9", "Safari", ViewerKind.HLS);

    private final Studio studio = new Studio();

    @Test
    @DisplayName("LT-14: what is watched from its beginning to its end is one entry, as planned")
    void whatIsWatchedFromItsBeginningToItsEndIsAsPlanned() {
        MediaItem alien = studio.prepared("alien", seconds(30));
        studio.airInTurn(minutes(3), alien);
        studio.log.present(3);
        studio.log.present(2);

        studio.run(seconds(70));
        studio.close();

        AsRun first = studio.runs.getFirst();
        assertThat(first.outcomes()).isEqualTo(Set.of(Outcome.AS_PLANNED));
        assertThat(first.media()).isEqualTo(alien.id());
        assertThat(first.viewers()).isEqualTo(3);
        assertThat(first.planned()).isEqualTo(TimeRange.of(Studio.NOON, seconds(30)));
        assertThat(first.part()).isEqualTo(first.planned());
        assertThat(first.sent().start()).isEqualTo(Studio.NOON);
        assertThat(first.sent().end())
                .isBetween(Studio.NOON.plusSeconds(26), Studio.NOON.plusSeconds(28));
        assertThat(studio.runs.get(1).outcomes()).isEqualTo(Set.of(Outcome.AS_PLANNED));
        assertThat(studio.runs.get(1).viewers()).isEqualTo(2);
    }

    @Test
    void whoComesLateAndLeavesEarlySawAPart() {
        studio.airInTurn(minutes(3), studio.prepared("alien", minutes(1)));
        studio.ticker.advance(seconds(20));

        studio.run(seconds(20));
        studio.close();

        assertThat(studio.runs).hasSize(1);
        assertThat(studio.runs.getFirst().outcomes())
                .isEqualTo(Set.of(Outcome.JOINED_LATE, Outcome.CUT_SHORT));
        assertThat(studio.runs.getFirst().part().start()).isEqualTo(Studio.NOON.plusSeconds(20));
        assertThat(studio.runs.getFirst().part().end())
                .isBetween(Studio.NOON.plusSeconds(40), Studio.NOON.plusSeconds(44));
    }

    @Test
    void whatIsNotReadyIsBridgedForSoLong() {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.orders.onFirst(
                _ -> studio.ticker.after(seconds(5), () -> studio.fill(alien, 0, 1_500)));

        studio.run(seconds(70));
        studio.close();

        assertThat(studio.runs).hasSize(1);
        assertThat(studio.runs.getFirst().outcomes())
                .contains(Outcome.BRIDGED)
                .doesNotContain(Outcome.CUT_SHORT);
        assertThat(studio.runs.getFirst().bridged()).isEqualTo(Duration.ofMillis(4_800));
    }

    @Test
    @DisplayName("LT-14: what was shown from another file says so, and which")
    void anotherFileIsNoted() {
        MediaItem alien = studio.prepared("alien", minutes(1));
        MediaItem again = studio.prepared("again", minutes(1));
        studio.replaces(alien, seconds(20), again);
        studio.airInTurn(minutes(3), alien, studio.prepared("brazil", minutes(1)));

        studio.run(seconds(130));
        studio.close();

        AsRun first = studio.runs.getFirst();
        assertThat(first.media()).isEqualTo(alien.id());
        assertThat(first.other()).contains(again.id());
        assertThat(first.outcomes()).isEqualTo(Set.of(Outcome.OTHER_FILE));
        assertThat(studio.runs.get(1).other()).isEmpty();
    }

    @Test
    @DisplayName("LT-14: over HLS what was shown from another file says so, too")
    void anotherFileIsNotedOverHls() {
        MediaItem alien = studio.prepared("alien", minutes(1));
        MediaItem again = studio.prepared("again", minutes(1));
        studio.replaces(alien, seconds(4), again);
        studio.airInTurn(minutes(3), alien);
        HlsStreams streams = new HlsStreams(studio.parts(), () -> minutes(60), studio.door());

        for (int second = 0; second < 10; second++) {
            streams.playlist(studio.channel, SAFARI);
            streams.sweep();
            studio.ticker.advance(seconds(1));
        }
        streams.endRuns();

        assertThat(studio.runs.getFirst().other()).contains(again.id());
    }

    @Test
    void anItemThatIsGoneIsBridgedWhole() {
        studio.playouts.add(
                studio.channel.id(),
                AiringBuilder.airing(4_711).at(Studio.NOON).lasting(seconds(30)).build());

        studio.run(seconds(40));
        studio.close();

        assertThat(studio.runs.getFirst().outcomes()).isEqualTo(Set.of(Outcome.BRIDGED));
        assertThat(studio.runs.getFirst().bridged()).isEqualTo(seconds(30));
    }

    @Test
    void whatIsSentWhileNobodyWatchesDoesNotCount() {
        studio.airInTurn(minutes(3), studio.prepared("alien", seconds(30)));
        studio.run(seconds(10));
        studio.log.present(0);

        studio.run(seconds(60));
        studio.close();

        assertThat(studio.runs).hasSize(1);
        assertThat(studio.runs.getFirst().outcomes()).isEqualTo(Set.of(Outcome.CUT_SHORT));
    }

    @Test
    void whatIsPlayedOverHlsIsNotedByTheSecond() {
        studio.airInTurn(minutes(5), studio.prepared("alien", seconds(30)));
        HlsStreams streams = new HlsStreams(studio.parts(), () -> minutes(60), studio.door());
        streams.playlist(studio.channel, SAFARI);

        for (int second = 0; second < 20; second++) {
            streams.playlist(studio.channel, new ViewerDetails("10.0.0.8", "VLC", ViewerKind.HLS));
            streams.sweep();
            studio.ticker.advance(seconds(1));
        }
        for (int second = 0; second < 60; second++) {
            streams.sweep();
            studio.ticker.advance(seconds(1));
        }

        AsRun first = studio.runs.getFirst();
        assertThat(first.carrier()).isEqualTo(AsRun.Carrier.HLS);
        assertThat(first.viewers()).isEqualTo(2);
        assertThat(first.outcomes()).isEqualTo(Set.of(Outcome.AS_PLANNED));
        assertThat(studio.runs).hasSize(2);
        assertThat(studio.runs.getLast().outcomes()).contains(Outcome.CUT_SHORT);
    }
}
