package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.playout.AiringBuilder.airing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.channel.InMemoryLogos;
import tv.exstream.channel.Logos;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.overlay.InMemoryWatermarks;
import tv.exstream.overlay.Marking.Mark;
import tv.exstream.overlay.Timing;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.overlay.Watermarks.Named;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Presentation;
import tv.exstream.playout.Presentation.Dress;

class MarkCatalogueTest {
    private static final SentPicture LOGO = SentPicture.of(Pictures.png(8, 8), Logos.LIMITS);
    private static final SentPicture ROSE = SentPicture.of(Pictures.gif(9, 9), Logos.LIMITS);
    private static final Airing FILM = airing(1).build();

    @TempDir private Path folder;
    private final InMemoryChannels channels = new InMemoryChannels();
    private final InMemoryLogos logos = new InMemoryLogos(channels);
    private final InMemoryWatermarks watermarks = new InMemoryWatermarks();

    @Test
    @DisplayName(
            "WMK-1, WMK-2, WMK-3, WMK-4: a channel has its own watermark, else the default one, else none")
    void aChannelHasItsOwnElseTheDefault() {
        Channel five = add("5");
        Channel six = add("6");
        assertThat(catalogue().of(five, FILM)).isEmpty();

        Watermark rose = withRose();
        watermarks.put(new Named("rose", rose));
        watermarks.assign(six.id(), "rose");
        assertThat(catalogue().of(five, FILM)).isEmpty();
        assertThat(catalogue().of(six, FILM)).containsExactly(rose(rose));

        watermarks.put(new Named(Watermarks.DEFAULT, Watermark.CHANNEL_LOGO));
        assertThat(catalogue().of(five, FILM)).containsExactly(logo());
        assertThat(catalogue().of(six, FILM)).containsExactly(rose(rose));
    }

    @Test
    void aChannelThatIsToHaveNoneHasNone() {
        Channel five = add("5");
        watermarks.put(new Named(Watermarks.DEFAULT, Watermark.CHANNEL_LOGO));
        watermarks.assign(five.id(), Watermarks.NONE);

        assertThat(catalogue().of(five, FILM)).isEmpty();
    }

    @Test
    @DisplayName(
            "WMK-5, WMK-7, WMK-16, FF-72: an airing adds watermarks to that of the channel, or has them in its place, or none")
    void anAiringHasItsOwn() {
        Channel five = add("5");
        Watermark rose = withRose();
        watermarks.put(new Named("rose", rose));
        watermarks.put(new Named(Watermarks.DEFAULT, Watermark.CHANNEL_LOGO));
        MarkCatalogue catalogue = catalogue();

        assertThat(catalogue.of(five, dressed(true, "rose"))).containsExactly(rose(rose), logo());
        assertThat(catalogue.of(five, dressed(false, "rose"))).containsExactly(rose(rose));
        assertThat(catalogue.of(five, dressed(false))).isEmpty();
        assertThat(catalogue.of(five, dressed(true, "unknown", "default"))).containsExactly(logo());
    }

    @Test
    void aChannelWithoutALogoHasNoMarkOfIt() {
        Channel bare = channels.add(channel("7").draft());
        watermarks.put(new Named(Watermarks.DEFAULT, Watermark.CHANNEL_LOGO));

        assertThat(catalogue().of(bare, FILM)).isEmpty();
    }

    @Test
    void picturesLieInFilesOfTheirOwnNames() throws IOException {
        Channel five = add("5");
        watermarks.put(new Named(Watermarks.DEFAULT, Watermark.CHANNEL_LOGO));

        String name = catalogue().of(five, FILM).getFirst().picture();

        assertThat(folder.resolve("overlays").resolve(name)).hasBinaryContent(LOGO.toBytes());
        try (var files = Files.list(folder.resolve("overlays"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aPictureThatCannotBeWrittenLeavesItsMarkOut() throws IOException {
        Files.writeString(folder.resolve("overlays"), "a file where a folder should be");
        Channel five = add("5");
        watermarks.put(new Named(Watermarks.DEFAULT, Watermark.CHANNEL_LOGO));

        assertThat(catalogue().of(five, FILM)).isEmpty();
    }

    @Test
    void theVersionCountsWhatChangesAnswers() {
        Channel five = add("5");
        MarkCatalogue catalogue = catalogue();
        long first = catalogue.version();
        catalogue.refresh();
        assertThat(catalogue.version()).isEqualTo(first);

        watermarks.put(new Named(Watermarks.DEFAULT, Watermark.CHANNEL_LOGO));
        catalogue.refresh();
        long second = catalogue.version();
        assertThat(second).isNotEqualTo(first);

        logos.put(five.id(), ROSE);
        catalogue.refresh();
        assertThat(catalogue.version()).isNotEqualTo(second);
    }

    private MarkCatalogue catalogue() {
        var catalogue = new MarkCatalogue(watermarks, channels, logos, folder.resolve("overlays"));
        catalogue.refresh();
        return catalogue;
    }

    private Channel add(String number) {
        Channel added = channels.add(channel(number).draft());
        return logos.put(added.id(), LOGO);
    }

    private Watermark withRose() {
        return new Watermark(
                watermarks.addPicture(ROSE),
                Watermark.Spot.USUAL,
                50,
                true,
                new Timing.Permanent());
    }

    private static Mark logo() {
        return new Mark(Watermark.CHANNEL_LOGO, LOGO.digest() + ".png");
    }

    private static Mark rose(Watermark watermark) {
        return new Mark(watermark, ROSE.digest() + ".gif");
    }

    private static Airing dressed(boolean channel, String... names) {
        Dress plain = Dress.PLAIN;
        Dress dress = new Dress(channel, List.of(names), plain.graphics(), plain.languages());
        return airing(1).shownAs(new Presentation("", Presentation.PLAIN.listing(), dress)).build();
    }
}
