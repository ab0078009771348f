package tv.exstream.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.overlay.Graphics.Named;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What every [Graphics] does.
public interface GraphicsContract {
    Graphic CLOCK =
            new Graphic(
                    "{time} \"quoted\" \\ %{1}",
                    "",
                    Graphic.UP_NEXT.style(),
                    new Timing.AtStart(Duration.ofSeconds(5), Duration.ofSeconds(10)),
                    Plate.Motion.FADE,
                    true,
                    false);

    Channels channels();

    Graphics graphics();

    @Test
    default void aGraphicIsKeptAsItIs() {
        graphics().put(new Named("b", CLOCK));
        graphics().put(new Named("a", Graphic.UP_NEXT));

        assertThat(graphics().all())
                .containsExactly(new Named("a", Graphic.UP_NEXT), new Named("b", CLOCK));
    }

    @Test
    default void anotherOfTheSameNameTakesItsPlace() {
        graphics().put(new Named("a", Graphic.UP_NEXT));
        graphics().put(new Named("a", CLOCK));

        assertThat(graphics().all()).containsExactly(new Named("a", CLOCK));
    }

    @Test
    default void aChannelHasThoseThatItIsGivenInTheirOrder() {
        ChannelId five = channels().add(channel("5").draft()).id();
        graphics().put(new Named("a", Graphic.UP_NEXT));
        graphics().put(new Named("b", CLOCK));
        assertThat(graphics().ofChannels()).isEmpty();

        graphics().assign(five, List.of("b", "a"));
        assertThat(graphics().ofChannels()).containsEntry(five, List.of("b", "a")).hasSize(1);
        graphics().assign(five, List.of("a"));
        assertThat(graphics().ofChannels()).containsEntry(five, List.of("a"));
        graphics().assign(five, List.of());
        assertThat(graphics().ofChannels()).isEmpty();
    }

    @Test
    default void whatIsRemovedIsOfNoChannel() {
        ChannelId five = channels().add(channel("5").draft()).id();
        graphics().put(new Named("a", CLOCK));
        graphics().put(new Named("b", CLOCK));
        graphics().assign(five, List.of("a", "b"));

        graphics().remove("a");

        assertThat(graphics().ofChannels()).containsEntry(five, List.of("b"));
        assertRefused(() -> graphics().remove("a"));
        assertRefused(() -> graphics().assign(five, List.of("b", "a")));
        assertThat(graphics().ofChannels()).containsEntry(five, List.of("b"));
    }

    private static void assertRefused(Runnable action) {
        assertThatThrownBy(action::run)
                .asInstanceOf(InstanceOfAssertFactories.throwable(ProblemException.class))
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.GRAPHIC_NOT_FOUND);
    }
}
