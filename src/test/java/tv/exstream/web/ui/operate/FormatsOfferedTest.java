package tv.exstream.web.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.json.RecordJson;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.time.FrameRate;

/// What there is to choose from where a media item is tried.
class FormatsOfferedTest {
    private static final Profile SMALL =
            new Profile(
                    new VideoFormat(320, 180, FrameRate.FPS_25, 300),
                    new AudioFormat(48_000, 2, 96));

    private static final Channel FILMS =
            ChannelBuilder.channel(5)
                    .with(Profile.HD_720, new Alternative("mobile", SMALL))
                    .build();

    @Test
    void aChannelOffersItsOwnFormatAndItsSmallerOnes() {
        FormatsOffered offered = FormatsOffered.of(List.of(FILMS), "5");

        assertThat(offered.ofChannel()).isTrue();
        assertThat(offered.own()).isEqualTo(FILMS.profile());
        assertThat(offered.smaller())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.text()).isEqualTo("mobile, 320x180@25/1");
                            assertThat(RecordJson.read(each.value(), Profile.class))
                                    .isEqualTo(SMALL);
                        });
    }

    @Test
    void withoutAChannelTheUsualFormatAndWhatOthersChooseAreOffered() {
        for (String none : List.of("", "all", "6", "<5>")) {
            FormatsOffered offered = FormatsOffered.of(List.of(FILMS), none);

            assertThat(offered.ofChannel()).isFalse();
            assertThat(offered.own()).isEqualTo(Profile.HD_720);
            assertThat(offered.smaller()).isEmpty();
            assertThat(offered.house()).hasSizeGreaterThan(3);
        }
    }
}
