package tv.exstream.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.media.MediaId;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.SlateReason;

/// What every [Screens] does.
public interface ScreensContract {
    Screen PLAIN = Look.USUAL.screen(SlateReason.OFF_AIR);
    Screen PICTURE = PLAIN.with(new Visual.Picture());

    Channels channels();

    Screens screens();

    @Test
    default void aScreenIsKeptAsItIs() {
        Place place = place("5", SlateReason.TUNING);
        Screen screen =
                new Screen(
                        new Visual.TestPattern(),
                        new Accompaniment.Music(new MediaId(7)),
                        0.25,
                        new Words("{name}", "soon", "", "E 17", "{clock}", 60, "#00ff00"));

        screens().put(place, screen);

        assertThat(screens().find(place)).contains(new Placed(place, screen, Optional.empty()));
        assertThat(screens().picture(place)).isEmpty();
    }

    @Test
    default void allAreListedByChannelAndAnotherScreenTakesTheFormersPlace() {
        Place first = place("5", SlateReason.OFF_AIR);
        Place second = place("6", SlateReason.OFF_AIR);
        Place more = new Place(first.channel(), SlateReason.TUNING);
        List.of(second, more, first).forEach(place -> screens().put(place, PLAIN));

        screens().put(more, PLAIN.with(new Visual.Black()));

        assertThat(screens().all()).extracting(Placed::place).containsExactly(first, more, second);
        assertThat(screens().all().get(1).screen().visual()).isEqualTo(new Visual.Black());
    }

    @Test
    default void aPictureStaysAsLongAsItIsSeen() {
        Place place = place("5", SlateReason.OFF_AIR);
        SentPicture picture = SentPicture.of(Pictures.png(32, 16), Screens.LIMITS);
        screens().put(place, PICTURE, picture);

        screens().put(place, PICTURE.with(new Accompaniment.Sine()));
        assertThat(screens().picture(place)).contains(picture);
        assertThat(screens().find(place).flatMap(Placed::picture)).contains(picture.digest());

        screens().put(place, PLAIN);
        assertThat(screens().picture(place)).isEmpty();
        assertThat(screens().find(place).flatMap(Placed::picture)).isEmpty();
    }

    @Test
    default void anotherPictureTakesItsPlace() {
        Place place = place("5", SlateReason.OFF_AIR);
        SentPicture later = SentPicture.of(Pictures.gif(8, 8), Screens.LIMITS);

        screens().put(place, PICTURE, SentPicture.of(Pictures.png(32, 16), Screens.LIMITS));
        screens().put(place, PICTURE, later);

        assertThat(screens().picture(place)).contains(later);
    }

    @Test
    default void aPictureThatWasNotSentCannotBeSeen() {
        Place place = place("5", SlateReason.OFF_AIR);

        assertProblem(() -> screens().put(place, PICTURE), Problem.INVALID_VALUE);

        assertThat(screens().find(place)).isEmpty();
    }

    @Test
    default void aScreenIsTakenAwayHoweverOften() {
        Place place = place("5", SlateReason.OFF_AIR);
        screens().put(place, PICTURE, SentPicture.of(Pictures.png(32, 16), Screens.LIMITS));

        screens().remove(place);
        screens().remove(place);

        assertThat(screens().find(place)).isEmpty();
        assertThat(screens().picture(place)).isEmpty();
    }

    @Test
    default void aRemovedChannelTakesItsScreensWithIt() {
        Place place = place("5", SlateReason.OFF_AIR);
        screens().put(place, PICTURE, SentPicture.of(Pictures.png(32, 16), Screens.LIMITS));

        channels().remove(place.channel());

        assertThat(screens().find(place)).isEmpty();
        assertThat(screens().picture(place)).isEmpty();
        assertThat(screens().all()).isEmpty();
        assertProblem(() -> screens().put(place, PLAIN), Problem.CHANNEL_NOT_FOUND);
        assertProblem(
                () ->
                        screens()
                                .put(
                                        place,
                                        PICTURE,
                                        SentPicture.of(Pictures.png(1, 1), Screens.LIMITS)),
                Problem.CHANNEL_NOT_FOUND);
    }

    private Place place(String number, SlateReason reason) {
        ChannelId added = channels().add(channel(number).draft()).id();
        return new Place(added, reason);
    }

    private static void assertProblem(ThrowingCallable call, Problem problem) {
        AbstractThrowableAssert<?, ?> thrown = assertThatThrownBy(call);
        thrown.asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .returns(problem, ProblemException::problem);
    }
}
