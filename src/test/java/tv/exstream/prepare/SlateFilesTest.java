package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.Profile;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateReason;

class SlateFilesTest {
    private static final Channel NEWS =
            ChannelBuilder.channel(5).named("News").with(Broadcast.SMALL).build();
    private static final SlateDesign DESIGN = SlateDesign.of(NEWS, SlateReason.OFF_AIR);

    @TempDir Path root;

    @Test
    void whatWasKeptIsThereAfterARestart() throws IOException {
        assertThat(files().has(DESIGN)).isFalse();
        assertThat(files().load(DESIGN)).isEmpty();

        assertThat(files().keep(DESIGN, DrawnSlate.stream(50))).isTrue();

        assertThat(files().has(DESIGN)).isTrue();
        assertThat(files().load(DESIGN).map(Slate::longestFrames)).contains(50);
        assertThat(names()).hasSize(1);
    }

    @Test
    void aNewDrawingReplacesTheOldOne() throws IOException {
        files().keep(DESIGN, DrawnSlate.stream(50));

        files().keep(DESIGN, DrawnSlate.stream(25));

        assertThat(files().load(DESIGN).map(Slate::longestFrames)).contains(25);
    }

    @Test
    void whatCannotBeShownIsNotKept() throws IOException {
        assertThat(files().keep(DESIGN, new byte[188 * 10])).isFalse();
        assertThat(files().keep(DESIGN, DrawnSlate.reordered())).isFalse();

        assertThat(files().has(DESIGN)).isFalse();
    }

    @Test
    void everyDesignHasAFileOfItsOwn() throws IOException {
        Channel sports = ChannelBuilder.channel(6).named("Sports").with(Broadcast.SMALL).build();
        Channel large = ChannelBuilder.channel(7).named("News").with(Profile.HD_720).build();
        List<SlateDesign> designs =
                List.of(
                        DESIGN,
                        DESIGN.forAnyChannel(),
                        SlateDesign.of(NEWS, SlateReason.TUNING),
                        SlateDesign.of(sports, SlateReason.OFF_AIR),
                        SlateDesign.of(large, SlateReason.OFF_AIR));

        for (SlateDesign design : designs) {
            files().keep(design, DrawnSlate.stream(50));
        }

        assertThat(names()).hasSize(designs.size());
    }

    @Test
    void aDamagedFileIsThrownAwaySoThatItIsDrawnAgain() throws IOException {
        files().keep(DESIGN, DrawnSlate.stream(50));
        Path file = root.resolve("slates").resolve(names().iterator().next());
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 188));

        assertThat(files().load(DESIGN)).isEmpty();

        assertThat(files().has(DESIGN)).isFalse();
    }

    @Test
    void noDamageDoesMoreThanToLoseTheSlate() throws IOException {
        byte[] stream = DrawnSlate.stream(25);
        Set<Boolean> shown = new HashSet<>();
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            byte[] damaged = Arrays.copyOf(stream, stream.length - random.nextInt(188 * 20));
            for (int n = 1 << random.nextInt(9); n > 0; n--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Optional<Slate> slate = Optional.empty();
            if (files().keep(DESIGN, damaged)) {
                slate = files().load(DESIGN);
                slate.orElseThrow().gop(0, 1);
            }
            shown.add(slate.isPresent());
        }
        assertThat(shown).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aFolderThatCannotBeReadHasNoSlates() throws IOException {
        Files.writeString(root.resolve("slates"), "not a folder");

        assertThat(files().load(DESIGN)).isEmpty();
        assertThat(files().has(DESIGN)).isFalse();
    }

    private SlateFiles files() {
        return new SlateFiles(root.resolve("slates"));
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("slates"))) {
            return new HashSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
