package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Formats;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Profile;
import tv.exstream.rendition.RenditionRequest;

/// A channel whose house formats are changed while it is being watched.
@Timeout(60)
class TurningFeedTest {
    /// As large as the files, so that these could be copied.
    private static final Profile WIDE = Profile.HD_720;

    private static final Alternative MOBILE =
            new Alternative("mobile", new Profile(Studio.PROFILE.video(), WIDE.audio()));

    private final Studio studio = new Studio(Studio.NOON, channel(5).with(WIDE).build());
    private final Channel copied = studio.channel;
    private final Channel encoded = copied.with(new Formats(WIDE, List.of(MOBILE))).inMainFormat();

    @AfterEach
    void theStreamIsClean() {
        studio.close();
        assertThat(studio.checker.complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "once nothing is copied any more, a stream goes on with encodes from its next programme on, without a seam")
    void aStreamTurnsToTheEncodesOfTheChannelWithTheNextProgramme() {
        MediaItem alien = item("alien", copied);
        MediaItem brazil = item("brazil", encoded);
        studio.air(alien, Duration.ZERO);
        studio.air(brazil, seconds(10));
        studio.run(seconds(2));

        studio.feed().changed(encoded);
        studio.run(seconds(13));

        assertThat(studio.screen.story()).first().isEqualTo("alien:0..249");
        assertThat(studio.screen.story()).hasSize(2).last().asString().startsWith("brazil:0..");
    }

    @Test
    void anAlternativeThatIsTakenAwayLetsItBeCopiedAgain() {
        MediaItem alien = item("alien", copied);
        MediaItem brazil = item("brazil", encoded);
        studio.air(alien, Duration.ZERO);
        studio.air(brazil, seconds(10));
        studio.air(alien, seconds(20));
        studio.run(seconds(2));
        studio.feed().changed(encoded);
        studio.run(seconds(11));

        studio.feed().changed(copied);
        studio.run(seconds(10));

        assertThat(studio.screen.story()).startsWith("alien:0..249", "brazil:0..249").hasSize(3);
    }

    @Test
    @DisplayName("what receivers would see, such as another size, is for who comes later")
    void anotherSizeIsForWhoComesLater() {
        studio.airInTurn(minutes(1), item("alien", copied), item("brazil", copied));
        studio.run(seconds(2));

        studio.feed().changed(copied.with(Formats.of(Studio.PROFILE)));
        studio.run(seconds(20));

        assertThat(studio.screen.story()).startsWith("alien:0..249", "brazil:0..249");
        assertThat(studio.orders.requests())
                .extracting(RenditionRequest::profile)
                .doesNotContain(Studio.PROFILE);
    }

    private MediaItem item(String name, Channel prepared) {
        MediaItem item = studio.media.add(MediaItemBuilder.item(name).lasting(seconds(10)));
        studio.fill(prepared, item);
        return item;
    }
}
