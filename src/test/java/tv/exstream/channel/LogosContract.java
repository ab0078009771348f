package tv.exstream.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What every [Logos] does.
public interface LogosContract {
    Channels channels();

    Logos logos();

    @Test
    default void aLogoIsKeptAsItIsAndToldInTheListing() {
        Channel added = channels().add(channel("5").named("Five").draft());
        SentPicture logo = SentPicture.of(Pictures.png(32, 16), Logos.LIMITS);

        Channel told = logos().put(added.id(), logo);

        assertThat(logos().find(added.id())).contains(logo);
        assertThat(told).isEqualTo(added.with(added.listing().withLogo(logo.digest())));
        assertThat(channels().find(added.id())).contains(told);
    }

    @Test
    default void anotherLogoTakesItsPlace() {
        Channel added = channels().add(channel("5").draft());
        SentPicture later = SentPicture.of(Pictures.gif(8, 8), Logos.LIMITS);

        logos().put(added.id(), SentPicture.of(Pictures.png(32, 16), Logos.LIMITS));
        logos().put(added.id(), later);

        assertThat(logos().find(added.id())).contains(later);
    }

    @Test
    default void aLogoIsTakenAwayHoweverOften() {
        Channel added = channels().add(channel("5").draft());
        logos().put(added.id(), SentPicture.of(Pictures.png(32, 16), Logos.LIMITS));

        assertThat(logos().remove(added.id())).isEqualTo(added);
        assertThat(logos().remove(added.id())).isEqualTo(added);
        assertThat(logos().find(added.id())).isEmpty();
    }

    @Test
    default void aChangeOfTheChannelLeavesItsLogo() {
        Channel added = channels().add(channel("5").draft());
        SentPicture logo = SentPicture.of(Pictures.png(32, 16), Logos.LIMITS);
        logos().put(added.id(), logo);

        channels().change(added.id(), same -> same);

        assertThat(channels().find(added.id()).orElseThrow().listing().logo())
                .isEqualTo(logo.digest());
        assertThat(logos().find(added.id())).contains(logo);
    }

    @Test
    default void aRemovedChannelTakesItsLogoWithIt() {
        Channel added = channels().add(channel("5").draft());
        logos().put(added.id(), SentPicture.of(Pictures.png(32, 16), Logos.LIMITS));

        channels().remove(added.id());

        assertThat(logos().find(added.id())).isEmpty();
        assertThatThrownBy(
                        () ->
                                logos().put(
                                                added.id(),
                                                SentPicture.of(Pictures.png(1, 1), Logos.LIMITS)))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .returns(Problem.CHANNEL_NOT_FOUND, ProblemException::problem);
    }
}
