package tv.exstream.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.time.Instant;
import java.time.ZoneId;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.time.FrameRate;

/// What every [Channels] does.
public interface ChannelsContract {
    Channels channels();

    @Test
    default void channelsAreListedByNumberAndNotByText() {
        for (String number : new String[] {"10", "5.1", "5", "1984.1", "2"}) {
            channels().add(channel(number).draft());
        }

        assertThat(channels().all())
                .extracting(channel -> channel.number().toString())
                .containsExactly("2", "5", "5.1", "10", "1984.1");
    }

    @Test
    default void everythingAboutAChannelIsKept() {
        Profile profile =
                new Profile(
                        new VideoFormat(1_920, 1_080, FrameRate.NTSC_30, 6_000),
                        new AudioFormat(44_100, 1, 96));
        Channels.Draft draft =
                channel("7.2")
                        .named("Кино & \"more\" \uD83D\uDE00")
                        .since(Instant.parse("2025-03-30T01:59:59.999Z"))
                        .in(ZoneId.of("Europe/Berlin"))
                        .with(profile)
                        .draft();

        Channel added = channels().add(draft);

        assertThat(channels().find(added.id())).contains(added);
        assertThat(channels().find(new ChannelNumber(7, 2))).contains(added);
        assertThat(added)
                .isEqualTo(
                        new Channel(
                                added.id(),
                                draft.number(),
                                draft.name(),
                                draft.epoch(),
                                draft.zone(),
                                draft.profile()));
    }

    @Test
    default void aNumberIsGivenOnce() {
        channels().add(channel("5").draft());

        assertThatThrownBy(() -> channels().add(channel("5").named("other").draft()))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .returns(Problem.CHANNEL_NUMBER_TAKEN, ProblemException::problem);
    }

    @Test
    default void aRemovedChannelIsGoneAndItsIdIsNotGivenAgain() {
        Channel removed = channels().add(channel("5").draft());

        channels().remove(removed.id());
        channels().remove(new ChannelId(4_711));
        Channel added = channels().add(channel("5").draft());

        assertThat(channels().find(removed.id())).isEmpty();
        assertThat(added.id()).isNotEqualTo(removed.id());
        assertThat(channels().all()).containsExactly(added);
    }

    @Test
    default void anUnknownChannelIsNotFound() {
        assertThat(channels().find(new ChannelId(1))).isEmpty();
        assertThat(channels().find(new ChannelId(Long.MAX_VALUE))).isEmpty();
        assertThat(channels().find(new ChannelNumber(1, 0))).isEmpty();
        assertThat(channels().all()).isEmpty();
    }
}
