package tv.exstream.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.overlay.Watermarks.Named;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What every [Watermarks] does.
public interface WatermarksContract {
    Watermark HOURLY =
            new Watermark(
                    "",
                    new Watermark.Spot(Position.TOP, new Size.Actual(), 1, 2, true),
                    40,
                    true,
                    new Timing.Intermittent(Duration.ofHours(1), Duration.ofSeconds(30)));

    Channels channels();

    Watermarks watermarks();

    @Test
    default void aWatermarkIsKeptAsItIs() {
        watermarks().put(new Named("b", HOURLY));
        watermarks().put(new Named("a", Watermark.CHANNEL_LOGO));

        assertThat(watermarks().all())
                .containsExactly(new Named("a", Watermark.CHANNEL_LOGO), new Named("b", HOURLY));
    }

    @Test
    default void anotherOfTheSameNameTakesItsPlace() {
        watermarks().put(new Named("a", Watermark.CHANNEL_LOGO));
        watermarks().put(new Named("a", HOURLY));

        assertThat(watermarks().all()).containsExactly(new Named("a", HOURLY));
    }

    @Test
    default void aPictureIsKeptWhileAWatermarkUsesIt() {
        String used = watermarks().addPicture(SentPicture.of(Pictures.png(8, 8), Logos.LIMITS));
        watermarks().put(new Named("a", withPicture(used)));
        String unused = watermarks().addPicture(SentPicture.of(Pictures.png(9, 9), Logos.LIMITS));

        String last = watermarks().addPicture(SentPicture.of(Pictures.gif(7, 7), Logos.LIMITS));

        assertThat(watermarks().picture(used))
                .contains(SentPicture.of(Pictures.png(8, 8), Logos.LIMITS));
        assertThat(watermarks().picture(last))
                .contains(SentPicture.of(Pictures.gif(7, 7), Logos.LIMITS));
        assertThat(watermarks().picture(unused)).isEmpty();
    }

    @Test
    default void aPictureThatWasNotAddedIsRefused() {
        assertRefused(
                () -> watermarks().put(new Named("a", withPicture("0123"))),
                Problem.PICTURE_NOT_FOUND);
        assertThat(watermarks().all()).isEmpty();
    }

    @Test
    default void aChannelHasTheDefaultUntilItIsGivenAnother() {
        ChannelId five = channels().add(channel("5").draft()).id();
        watermarks().put(new Named("a", HOURLY));

        assertThat(watermarks().ofChannels()).isEmpty();
        watermarks().assign(five, "a");
        assertThat(watermarks().ofChannels()).containsEntry(five, "a").hasSize(1);
        watermarks().assign(five, Watermarks.NONE);
        assertThat(watermarks().ofChannels()).containsEntry(five, Watermarks.NONE);
        watermarks().assign(five, Watermarks.DEFAULT);
        assertThat(watermarks().ofChannels()).isEmpty();
    }

    @Test
    default void whatIsRemovedIsOfNoChannel() {
        ChannelId five = channels().add(channel("5").draft()).id();
        watermarks().put(new Named("a", HOURLY));
        watermarks().assign(five, "a");

        watermarks().remove("a");

        assertThat(watermarks().ofChannels()).isEmpty();
        assertRefused(() -> watermarks().remove("a"), Problem.WATERMARK_NOT_FOUND);
        assertRefused(() -> watermarks().assign(five, "a"), Problem.WATERMARK_NOT_FOUND);
    }

    private static Watermark withPicture(String digest) {
        return new Watermark(digest, HOURLY.spot(), 40, true, HOURLY.timing());
    }

    private static void assertRefused(Runnable action, Problem problem) {
        assertThatThrownBy(action::run)
                .asInstanceOf(InstanceOfAssertFactories.throwable(ProblemException.class))
                .extracting(ProblemException::problem)
                .isEqualTo(problem);
    }
}
