package tv.exstream.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.VideoCodec;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.time.FrameRate;

class FormatsTest {
    private static final Profile MAIN = Profile.HD_720;
    private static final VideoFormat SMALL = new VideoFormat(854, 480, FrameRate.FPS_25, 900);
    private static final AudioFormat QUIET = new AudioFormat(48_000, 2, 96);
    private static final Alternative MOBILE = new Alternative("mobile", new Profile(SMALL, QUIET));

    @Test
    void aChannelIsTheSameInEachOfItsFormats() {
        Channel channel = channel(5).with(MAIN, MOBILE).build();

        assertThat(channel.variants())
                .extracting(variant -> variant.formats().name())
                .containsExactly("main", "mobile");
        assertThat(channel.variants()).allMatch(variant -> variant.id().equals(channel.id()));
        assertThat(channel.variants().getFirst()).isEqualTo(channel);
        assertThat(channel.variants().getLast().profile().video().height()).isEqualTo(480);
        assertThat(channel.variants().getLast().variants()).isEqualTo(channel.variants());
        assertThat(channel.variants().getLast().inMainFormat()).isEqualTo(channel);
    }

    @Test
    void whereThereAreSeveralNothingIsCopied() {
        Channel alone = channel(5).with(MAIN).build();
        Channel channel = channel(5).with(MAIN, MOBILE).build();

        assertThat(alone.profile()).isEqualTo(MAIN);
        assertThat(channel.variants()).allMatch(variant -> variant.profile().video().isEncoded());
        assertThat(channel.formats().main()).isEqualTo(MAIN);
        assertThat(channel.profile().identity()).isEqualTo(MAIN.identity());
    }

    @Test
    void aLiveSourceIsReceivedInTheMainFormatOnly() {
        MediaItem film = MediaItemBuilder.item("film").withId(1).build();
        MediaItem source = MediaItemBuilder.item("source").withId(2).ofKind(MediaKind.LIVE).build();
        Channel mobile = channel(5).with(MAIN, MOBILE).build().variants().getLast();

        assertThat(mobile.profileOf(film)).isEqualTo(MOBILE.profile().encoded());
        assertThat(mobile.profileOf(source)).isEqualTo(MAIN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misfits")
    @DisplayName("what players could not change to in the middle of a programme is refused")
    void misfitsAreRefused(String why, Profile misfit) {
        assertThatThrownBy(
                        () ->
                                Formats.chosen(
                                        MAIN, List.of(MOBILE, new Alternative("other", misfit))))
                .hasMessage(why)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .returns(Problem.INVALID_VALUE, ProblemException::problem);
        assertThatThrownBy(
                        () -> new Formats(MAIN, List.of(MOBILE, new Alternative("other", misfit))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> misfits() {
        VideoFormat film = new VideoFormat(854, 480, FrameRate.FILM, 900);
        VideoFormat hevc =
                new VideoFormat(
                        854,
                        480,
                        FrameRate.FPS_25,
                        900,
                        VideoCoding.of(VideoCodec.HEVC),
                        SMALL.conversion());
        return Stream.of(
                misfit("video.rate must be 25/1 %s: 24000/1001", new Profile(film, QUIET)),
                misfit("video.coding.codec must be H264 %s: HEVC", new Profile(hevc, QUIET)),
                misfit(
                        "audio.sampleRate must be 48000 %s: 44100",
                        new Profile(SMALL, new AudioFormat(44_100, 2, 96))),
                misfit(
                        "audio.channels must be 2 %s: 1",
                        new Profile(SMALL, new AudioFormat(48_000, 1, 96))),
                misfit(
                        "tracks must be [any PROGRAMME] %s: [deu PROGRAMME]",
                        new Profile(SMALL, QUIET, List.of(SoundTrack.in("de")))));
    }

    private static Arguments misfit(String message, Profile profile) {
        return Arguments.of(
                "alternatives[1].profile." + message.formatted("as in the channel's profile"),
                profile);
    }

    @Test
    void thereAreFourAtMostAndEachHasAName() {
        assertThatThrownBy(() -> Formats.chosen(MAIN, Collections.nCopies(4, MOBILE)))
                .hasMessage("alternatives must be at most 3: 4");
        assertThatThrownBy(() -> Formats.chosen(MAIN, List.of(MOBILE, MOBILE)))
                .hasMessage("alternatives[1].name must be another one: mobile");
        assertThatThrownBy(() -> new Formats(MAIN, List.of(), Optional.of(MOBILE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main", "Mobile", "a b", "-a", "9", "a/b", "aaaaaaaaaaaaaaaaaaaaa"})
    void namesArePartsOfAddresses(String name) {
        assertThatThrownBy(() -> new Alternative(name, MAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("name must be like mobile");
    }
}
