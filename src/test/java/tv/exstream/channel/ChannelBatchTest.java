package tv.exstream.channel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelBatchTest {
    @Test
    void eachChannelIsNamedOnce() {
        Channel five = channel("5").withId(5).build();

        assertThatThrownBy(() -> Batches.of(List.of(five), List.of(five.id())))
                .hasMessage("each channel must be named once");
        assertThatThrownBy(() -> Batches.of(List.of(), List.of(five.id(), five.id())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
