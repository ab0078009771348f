package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaItem;
import tv.exstream.overlay.Sequel;
import tv.exstream.overlay.Sequels;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Clips;
import tv.exstream.time.TimeRange;

class OnwardTest {
    private final Broadcast broadcast = new Broadcast();
    private final Onward onward = new Onward(broadcast.playouts, broadcast.media, Clips.NONE);
    private final ChannelId five = broadcast.channel(5).id();

    @Test
    void whatComesAfterAStretchIsKnown() {
        MediaItem alien = broadcast.item("alien");
        broadcast.air(5, alien, Duration.ZERO);
        broadcast.air(5, broadcast.item("brazil"), Duration.ofHours(3));
        List<Airing> stretch =
                broadcast.playouts.airings(
                        five, TimeRange.of(Broadcast.NOON, Duration.ofMinutes(5)));

        Sequels sequels = onward.after(five, stretch, Map.of(alien.id(), alien));

        assertThat(sequels.of(stretch.getFirst()).next())
                .contains(new Sequel.Next("brazil", Broadcast.NOON.plus(Duration.ofHours(3))));
    }

    @Test
    void withoutAnythingOnNothingIsRead() {
        assertThat(onward.after(five, List.of(), Map.of())).isNotNull();
    }
}
