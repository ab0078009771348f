package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.seconds;

import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;

class TimelinesTest {
    private final Studio studio = new Studio();
    private final Timelines timelines = studio.timelines();
    private final Channel other = ChannelBuilder.channel(6).with(Studio.PROFILE).build();

    @Test
    void aStretchIsLoadedOnceAndAgainWhenItsTimelineHasChanged() {
        studio.air(studio.prepared("alien", seconds(30)), seconds(0));
        var first = timelines.load(studio.channel, Studio.NOON);
        assertThat(timelines.load(studio.channel, Studio.NOON)).isSameAs(first);

        studio.air(studio.prepared("brazil", seconds(30)), seconds(30));
        timelines.changed(studio.channel.id());

        assertThat(timelines.load(studio.channel, Studio.NOON)).isNotSameAs(first);
    }

    @Test
    void nothingIsKeptOfAChannelThatIsForgottenAndAllOfTheOthers() {
        var removed = timelines.load(studio.channel, Studio.NOON);
        var kept = timelines.load(other, Studio.NOON);

        timelines.forget(studio.channel.id());

        assertThat(timelines.load(studio.channel, Studio.NOON)).isNotSameAs(removed);
        assertThat(timelines.load(other, Studio.NOON)).isSameAs(kept);
    }
}
