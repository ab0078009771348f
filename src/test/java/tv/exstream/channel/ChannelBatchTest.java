package tv.exstream.channel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelBatchTest {
    @Test
    void eachChannelIsNamedOnce() {
        Channel five = channel("5").withId(5).build();

        assertThatThrownBy(() -> new ChannelBatch(List.of(five), List.of(five.id())))
                .hasMessage("each channel must be named once");
        assertThatThrownBy(() -> new ChannelBatch(List.of(five, five), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
